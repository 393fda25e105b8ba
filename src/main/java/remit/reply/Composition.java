package remit.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Gap;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.ReplyText;
import remit.triage.Decision;

/**
 * The composing of one draft: parts, each of them a reply text with the asks that it answers,
 * inside the frame of a letter or a message.
 */
final class Composition {
  private static final String LETTER = "letter";
  private static final String LETTER_TO_PATIENT = "patient-letter";
  private static final String MESSAGE_TO_PATIENT = "patient-message";

  private final Particulars particulars;
  private final List<Decision> answered;
  private final Reader reader;

  Composition(Particulars particulars, List<Decision> answered) {
    this.particulars = particulars;
    this.answered = answered;
    this.reader = particulars.reader();
    int patients = particulars.patients().size();
    if (patients > 1
        && answered.stream()
            .anyMatch(d -> d.outcome().withholdsWork() && d.category().aboutPatient())) {
      throw new IllegalArgumentException("one letter about %d patients".formatted(patients));
    }
  }

  /** The text with this id. */
  static ReplyText text(String id, Guidance guidance) {
    ReplyText text = guidance.replies().get(id);
    if (text == null) {
      throw new IllegalStateException("the guidance has no reply text " + id);
    }
    return text;
  }

  Draft draft() {
    Letter letter = letter();
    Letter toPatient = toPatient();
    Letter answer = letter == null && reader == Reader.PATIENT ? toPatient : letter;
    Envelope envelope =
        answer == null
            ? null
            : Envelope.of(
                particulars.request(), particulars.practice(), answer, particulars.letterDate());
    int waiting =
        (int)
            particulars.assessment().decisions().stream()
                .filter(decision -> decision.outcome() == Outcome.REVIEW)
                .count();
    return new Draft(
        letter,
        toPatient,
        envelope,
        answered.stream()
            .map(d -> LmcLine.of(particulars.assessment(), d, particulars.guidance()))
            .toList(),
        waiting,
        Notes.of(particulars, waiting, letter, envelope));
  }

  private @Nullable Letter letter() {
    Map<String, List<Decision>> parts = new LinkedHashMap<>();
    for (Decision decision : answered) {
      if (decision.outcome() != Outcome.DIVERT) {
        add(parts, decision.reply(), decision);
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    Values values = particulars.toSender(parts.values().stream().flatMap(List::stream).toList());
    List<Values> sections = new ArrayList<>();
    parts.forEach(
        (id, decisions) -> {
          boolean enclosed = sections.isEmpty() && particulars.practice().enclosesRequest();
          Values own = values.copy().section(Gap.ENCLOSED, enclosed);
          sections.add(part(id, Parts.ofLetter(own, decisions, particulars.request().sender())));
        });
    return framed(
        reader == Reader.PATIENT ? LETTER_TO_PATIENT : LETTER, values, sections, parts.keySet());
  }

  /** A diverted patient gets the reply itself; others the message that the row names. */
  private @Nullable Letter toPatient() {
    Map<String, List<Decision>> parts = new LinkedHashMap<>();
    for (Decision decision : answered) {
      Item item = decision.item();
      if (decision.outcome() == Outcome.DIVERT) {
        add(parts, decision.reply(), decision);
      } else if (reader != Reader.PATIENT && particulars.patients().size() <= 1 && item != null) {
        add(parts, item.patientMessage(), decision);
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    Values values = particulars.toPatient();
    List<Values> sections = new ArrayList<>();
    parts.forEach(
        (id, decisions) -> sections.add(part(id, Parts.ofMessage(values.copy(), decisions))));
    return framed(MESSAGE_TO_PATIENT, values, sections, parts.keySet());
  }

  private static void add(
      Map<String, List<Decision>> parts, @Nullable String text, Decision decision) {
    if (text != null) {
      parts.computeIfAbsent(text, id -> new ArrayList<>()).add(decision);
    }
  }

  private Values part(String id, Values values) {
    ReplyText text = text(id, particulars.guidance());
    return Values.inner()
        .word(Gap.PART_TITLE, text.title())
        .text(Gap.PART, Filling.fill(text, values));
  }

  /** The frame with its parts. A single part gives the letter its title. */
  private Letter framed(String frame, Values values, List<Values> sections, Set<String> parts) {
    values.list(Gap.PARTS, sections).section(Gap.SEVERAL_PARTS, sections.size() > 1);
    ReplyText text = text(frame, particulars.guidance());
    ReplyText titled =
        parts.size() == 1 ? text(parts.iterator().next(), particulars.guidance()) : text;
    return Layout.letter(titled.title(), Filling.fill(text, values));
  }
}
