package remit.trial;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.Case;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.intake.DocumentReader;
import remit.practice.Contacts;
import remit.practice.Practice;
import remit.practice.Stance;
import remit.reading.Reader;
import remit.request.Ask;
import remit.request.Capacity;
import remit.request.Request;

/**
 * A case made ready to be decided: its request, read if it is a letter, and a practice of which
 * nothing but its contacts matters.
 *
 * @param subject the case
 * @param request its request
 * @param practice a practice that takes every action, is paid for nothing and has agreed to nothing
 */
record Exhibit(Case subject, Request request, Practice practice) {
  private static final String CLINICIAN = "Dr A Example";
  private static final int SAFE_MAXIMUM = 25;

  /** Makes all cases of a draft ready; its letters are read only if there are any. */
  static List<Exhibit> of(Draft draft) {
    Guidance guidance = draft.guidance();
    Supplier<Reader> reader = new Once(guidance);
    return draft.cases().stream().map(c -> of(c, guidance, reader)).toList();
  }

  private static Exhibit of(Case subject, Guidance guidance, Supplier<Reader> reader) {
    String text = subject.text();
    Request request =
        text == null
            ? java.util.Objects.requireNonNull(subject.request())
            : reader
                .get()
                .read(
                    DocumentReader.read("case.txt", text.getBytes(StandardCharsets.UTF_8)),
                    subject.id())
                .request();
    return new Exhibit(
        subject, request, practice(guidance, subject.received(), subject.capacity()));
  }

  /** A practice that takes every action, is paid for nothing and has agreed to nothing. */
  static Practice practice(Guidance guidance, LocalDate day, @Nullable Capacity capacity) {
    Map<String, Stance> green =
        guidance.actions().keySet().stream()
            .collect(Collectors.toUnmodifiableMap(id -> id, id -> Stance.GREEN));
    Contacts contacts =
        capacity == null
            ? null
            : new Contacts(
                SAFE_MAXIMUM,
                List.of(CLINICIAN),
                List.of(
                    new Contacts.Count(
                        day, CLINICIAN, capacity == Capacity.REACHED ? SAFE_MAXIMUM : 0)));
    return new Practice(
        "The practice of the cases",
        List.of("1 Example Street", "Exampleton"),
        "01632 960000",
        "01632 960001",
        null,
        new Practice.Signatory(CLINICIAN, "GP"),
        green,
        List.of(),
        List.of(),
        contacts,
        List.of("Exampleton Walk-in Centre"),
        null,
        false,
        new Practice.Invoice("The practice of the cases", "the usual fee"));
  }

  /** Whether it asks for one of some works. */
  boolean asksForAny(Set<String> works) {
    for (Ask ask : request.asks()) {
      if (ask.work() != null && works.contains(ask.work())) {
        return true;
      }
    }
    return false;
  }

  /** Makes the reader when it is first wanted. */
  private static final class Once implements Supplier<Reader> {
    private final Guidance guidance;
    private @Nullable Reader made;

    Once(Guidance guidance) {
      this.guidance = guidance;
    }

    @Override
    public Reader get() {
      Reader known = made;
      if (known == null) {
        known = new Reader(guidance);
        made = known;
      }
      return known;
    }
  }
}
