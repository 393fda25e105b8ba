package remit.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static remit.reply.Sample.GUIDANCE;
import static remit.reply.Sample.PATIENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.request.Funding;
import remit.request.Nation;
import remit.request.Patient;
import remit.request.PatientInformed;
import remit.request.Sender;
import remit.request.SenderKind;
import remit.triage.Decision;

/** What must be true of every letter, whatever was asked by whom. */
class EveryLetterTest {
  private static final int LETTERS = 2_000;
  private static final List<String> QUOTES =
      List.of("refer to ENT", "“check\r\n\tthe U&E”.", "{{nil}}", "- **see** him", "…", "é\u202Ex");
  private static final List<Item> ROWS =
      GUIDANCE.items().stream().filter(item -> item.reply() != null).toList();

  @Test
  void noLetterHoldsAGapOrAnUntrueSentence() {
    Random random = new Random(20241203);
    int checked = 0;

    for (int i = 0; i < LETTERS; i++) {
      Sender sender = sender(random);
      LocalDate day = LocalDate.of(2024, 8, 1).plusDays(random.nextInt(900));
      boolean told = random.nextBoolean();
      Sample sample = new Sample().from(sender).receivedOn(day).about(patient(random));
      if (told) {
        sample.informed(new PatientInformed("Jane Sample", day, "by telephone"));
      }
      for (int asks = 1 + random.nextInt(4); asks > 0; asks--) {
        addAsk(sample, sender, random);
      }
      Draft draft = sample.draft(day.plusDays(random.nextInt(3)));
      check(draft, sample.assessment().decisions(), sender, told);
      checked += draft.letter() == null ? 0 : 1;
    }

    assertThat(checked).isGreaterThan(LETTERS / 2);
  }

  private static void check(Draft draft, List<Decision> decisions, Sender sender, boolean told) {
    SenderKind kind = sender.kind();
    Letter letter = draft.letter();
    if (draft.toPatient() != null) {
      checkForm(draft.toPatient().text());
    }
    if (letter == null) {
      return;
    }
    String text = Sample.flat(letter.text());
    checkForm(letter.text());
    LocalDate date = envelopeDate(draft);
    assertThat(text.contains("present dispute") && date.isAfter(LocalDate.of(2025, 2, 28)))
        .isFalse();
    if (!told) {
      assertThat(text).doesNotContain("have informed the patient", "was informed on");
    }
    if (kind == null || !kind.isProvider()) {
      assertThat(text)
          .doesNotContain("yourself as a specialist", "contact them directly", "Standard Contract");
    }
    if (sender.nation() != Nation.ENGLAND || kind == SenderKind.PRIVATE) {
      assertThat(text).doesNotContain("Standard Contract");
    }
    if (kind == SenderKind.PATIENT) {
      assertThat(text).doesNotContain("dispute", "informed the patient", "inform the patient");
    }
    for (Reason reason : GUIDANCE.reasons().values()) {
      boolean given = decisions.stream().anyMatch(d -> d.reasons().contains(reason));
      if (!given) {
        assertThat(text).doesNotContain("- " + reason.wording());
      }
    }
  }

  private static void checkForm(String text) {
    assertThat(text.replace("{{nil}}", "words"))
        .doesNotContain("{{", "}}", "null", "\n\n\n", " \n", "true", "[room", "\r", "\u202E")
        .doesNotContain(" ,", " .", "()", "**P", "“”")
        .endsWith("\n");
    assertThat(text.lines()).allMatch(line -> line.length() <= 78);
  }

  private static LocalDate envelopeDate(Draft draft) {
    Envelope envelope = draft.envelope();
    assertThat(envelope).isNotNull();
    return envelope == null ? LocalDate.MIN : envelope.date();
  }

  private static void addAsk(Sample sample, Sender sender, Random random) {
    Item row = ROWS.get(random.nextInt(ROWS.size()));
    String quote = QUOTES.get(random.nextInt(QUOTES.size()));
    List<String> reasons = new ArrayList<>();
    for (String id : row.reasons()) {
      if (isTrue(id, sender) && random.nextInt(3) > 0) {
        reasons.add(id);
      }
    }
    if (row.outcome() == Outcome.DECLINE && reasons.isEmpty()) {
      reasons.add("not-essential");
    }
    if (random.nextBoolean()) {
      sample.asks(row.id(), quote, reasons.toArray(String[]::new));
    } else {
      sample.asksForAbsence(row.id(), quote, 5, reasons.toArray(String[]::new));
    }
  }

  private static boolean isTrue(String id, Sender sender) {
    boolean provider = sender.kind() != null && sender.kind().isProvider();
    return switch (id) {
      case "specialist" -> provider;
      case "treating-team" -> sender.kind() != null && !provider;
      default -> true;
    };
  }

  private static Sender sender(Random random) {
    return new Sender(
        random.nextInt(20) == 0 ? null : pick(SenderKind.values(), random),
        maybe("cardiology", random),
        maybe("Coastal Hospital", random),
        maybe("Dr Bea Model", random),
        pick(Nation.values(), random),
        pick(Funding.values(), random),
        maybe("a@x.example", random),
        random.nextBoolean() ? List.of() : List.of("1 Shore Road", " ", "Formby"));
  }

  private static <T> T pick(T[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  private static Patient patient(Random random) {
    return new Patient(
        maybe("Ella Quillfeather", random),
        random.nextBoolean() ? null : PATIENT.nhsNumber(),
        random.nextBoolean() ? null : PATIENT.dateOfBirth());
  }

  private static @Nullable String maybe(String text, Random random) {
    return random.nextBoolean() ? null : text;
  }
}
