package remit.reply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.practice.Practice;
import remit.request.Ask;
import remit.request.Channel;
import remit.request.Form;
import remit.request.Funding;
import remit.request.Mail;
import remit.request.Nation;
import remit.request.NhsNumber;
import remit.request.Patient;
import remit.request.PatientInformed;
import remit.request.ReadState;
import remit.request.Request;
import remit.request.Sender;
import remit.request.SenderKind;
import remit.triage.Assessment;
import remit.triage.Because;
import remit.triage.Decision;
import remit.triage.Status;

/** A document from an invented hospital with decisions that a test can change. */
final class Sample {
  static final Guidance GUIDANCE = guidance();
  static final LocalDate RECEIVED = LocalDate.of(2024, 12, 2);
  static final LocalDate LETTER_DATE = LocalDate.of(2024, 12, 3);

  static final Practice PRACTICE =
      new Practice(
          "Marshside Lane Surgery",
          List.of("12 Marshside Lane", "Southport", "PR9 9ZZ"),
          "01632 960100",
          "01632 960101",
          "admin@marshsidelane.example",
          new Practice.Signatory("Dr Ann Example", "GP Partner"),
          java.util.Map.of(),
          List.of(),
          List.of(),
          null,
          List.of(
              "Dunes Walk-in Centre, 1 Promenade Road, Southport; every day 8 am to 8 pm",
              "Any pharmacy that offers Pharmacy First"),
          null,
          true,
          new Practice.Invoice("Marshside Lane Surgery, by bank transfer", "£75"));

  static final Sender HOSPITAL =
      new Sender(
          SenderKind.SECONDARY_CARE,
          "gastroenterology",
          "Coastal Hospital",
          null,
          Nation.ENGLAND,
          Funding.NHS,
          "gastro@coastal.example",
          List.of("Department of Gastroenterology", "1 Shore Road", "Formby"));

  static final Patient PATIENT =
      new Patient("Ella Quillfeather", new NhsNumber("9990000018"), LocalDate.of(1961, 5, 17));

  private final List<Decision> decisions = new ArrayList<>();
  private Sender sender = HOSPITAL;
  private @Nullable LocalDate received = RECEIVED;
  private List<Patient> patients = List.of(PATIENT);
  private @Nullable PatientInformed informed;
  private @Nullable Mail mail;

  private static Guidance guidance() {
    try {
      return GuidanceReader.read(Path.of("rules", "sefton"));
    } catch (IOException | GuidanceFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  Sample from(Sender other) {
    sender = other;
    return this;
  }

  Sample from(SenderKind kind) {
    return from(
        new Sender(kind, null, "Shoreline Partners", null, Nation.ENGLAND, null, null, List.of()));
  }

  Sample receivedOn(@Nullable LocalDate day) {
    received = day;
    return this;
  }

  Sample about(Patient... named) {
    patients = List.of(named);
    return this;
  }

  Sample informed(PatientInformed record) {
    informed = record;
    return this;
  }

  Sample byMail(Mail headers) {
    mail = headers;
    return this;
  }

  /** An ask that the item's row decides, for those of its reasons that are named. */
  Sample asks(String item, String quote, String... reasons) {
    Item row = item(item);
    return decide(row, row.outcome(), ask(quote, null, null), reasons);
  }

  Sample asksForAbsence(String item, String quote, int days, String... reasons) {
    return decide(item(item), item(item).outcome(), ask(quote, days, null), reasons);
  }

  Sample asksForForm(String item, String quote, String... reasons) {
    return decide(item(item), item(item).outcome(), ask(quote, null, Form.LOCAL), reasons);
  }

  /** An ask that waits for a clinician or is done, whatever its row says. */
  Sample leaves(Outcome outcome, String item, String quote) {
    return decide(item(item), outcome, ask(quote, null, null));
  }

  private Sample decide(Item row, Outcome outcome, Ask ask, String... reasons) {
    List<Reason> given = Arrays.stream(reasons).map(GUIDANCE.reasons()::get).toList();
    decisions.add(
        new Decision(
            ask,
            row.category(),
            outcome,
            row,
            given,
            List.of(new Because("row", "The row fits.", row.id())),
            List.of(),
            false));
    return this;
  }

  Assessment assessment() {
    Request request =
        new Request(
            "r-1",
            Channel.LETTER,
            received,
            sender,
            patients,
            mail,
            ReadState.WHOLE,
            List.of(),
            List.of(),
            informed,
            decisions.stream().map(Decision::ask).toList());
    return new Assessment(request, Status.ASSESSED, received, decisions, List.of());
  }

  Draft draft() {
    return draft(LETTER_DATE);
  }

  Draft draft(LocalDate letterDate) {
    return Replies.compose(assessment(), GUIDANCE, PRACTICE, letterDate).orElseThrow();
  }

  /** The letter with its lines joined, as a person reads it. */
  String letter() {
    return flat(letterOf(draft()).text());
  }

  static Letter letterOf(Draft draft) {
    Letter letter = draft.letter();
    if (letter == null) {
      throw new AssertionError("the draft has no letter");
    }
    return letter;
  }

  static Letter messageOf(Draft draft) {
    Letter message = draft.toPatient();
    if (message == null) {
      throw new AssertionError("the draft has no message to the patient");
    }
    return message;
  }

  static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  static Item item(String id) {
    return GUIDANCE.items().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private static Ask ask(String quote, @Nullable Integer absenceDays, @Nullable Form form) {
    return new Ask(
        quote,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        absenceDays,
        null,
        null,
        null,
        null,
        null,
        form,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
