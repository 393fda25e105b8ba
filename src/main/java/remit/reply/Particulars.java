package remit.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.guidance.Days;
import remit.guidance.Gap;
import remit.guidance.Guidance;
import remit.guidance.Reason;
import remit.guidance.ReasonKind;
import remit.practice.Practice;
import remit.request.NhsNumber;
import remit.request.Patient;
import remit.request.PatientInformed;
import remit.request.Request;
import remit.request.Sender;
import remit.triage.Assessment;
import remit.triage.Decision;

/**
 * Who writes to whom about whom, and when: what stands in the gaps of every letter about a
 * document.
 *
 * @param assessment the document
 * @param guidance whose paragraphs may be printed
 * @param practice who writes
 * @param letterDate the day that the letter bears
 */
record Particulars(
    Assessment assessment, Guidance guidance, Practice practice, LocalDate letterDate) {

  /** What a practice says of itself. */
  static Values ofPractice(Guidance guidance, Practice practice, LocalDate letterDate) {
    Practice.Invoice invoice = practice.invoice();
    return Values.none(guidance)
        .word(Gap.PRACTICE_NAME, practice.name())
        .word(Gap.PRACTICE_ADDRESS, String.join(", ", practice.address()))
        .word(Gap.PRACTICE_TELEPHONE, practice.telephone())
        .word(Gap.CLINICIAN_TELEPHONE, practice.clinicianTelephone())
        .word(Gap.SIGNATORY, practice.signatory().name())
        .word(Gap.SIGNATORY_ROLE, practice.signatory().role())
        .word(Gap.LETTER_DATE, Days.words(letterDate))
        .section(Gap.URGENT_CARE, !practice.urgentCare().isEmpty())
        .list(
            Gap.SETTINGS,
            practice.urgentCare().stream()
                .map(setting -> Values.inner().word(Gap.SETTING, setting))
                .toList())
        .word(Gap.INVOICE_PAYEE, invoice == null ? null : invoice.payee())
        .word(Gap.INVOICE_FEE, invoice == null ? null : invoice.fee());
  }

  Request request() {
    return assessment.request();
  }

  Reader reader() {
    return Reader.of(request().sender().kind());
  }

  /** What stands in the letter to the sender that answers some decisions. */
  Values toSender(List<Decision> answered) {
    Sender sender = request().sender();
    Values values =
        about(answered.stream().anyMatch(decision -> decision.category().aboutPatient()))
            .word(Gap.READER_NAME, readerName())
            .lines(Gap.ADDRESSEE, addressee(sender))
            .section(Gap.TO_PROVIDER, reader() == Reader.PROVIDER)
            .section(Gap.TO_COLLEAGUE, reader().isColleague())
            .section(Gap.TO_PATIENT, reader() == Reader.PATIENT)
            .section(Gap.TO_OTHERS, reader() == Reader.OTHER);
    PatientInformed informed = informed();
    if (informed != null) {
      values
          .section(Gap.PATIENT_INFORMED, true)
          .word(Gap.INFORMED_BY, informed.by())
          .word(Gap.INFORMED_ON, Days.words(informed.on()))
          .word(Gap.INFORMED_HOW, informed.how());
    }
    for (Reason reason : guidance.reasons().values()) {
      if (reason.kind() == ReasonKind.PARAGRAPH
          && reason.validity().holdsOn(letterDate)
          && Truths.hold(reason, sender, answered)) {
        values.paragraph(reason.id(), reason.wording());
      }
    }
    return values;
  }

  /** What stands in the message to the patient. */
  Values toPatient() {
    return about(true)
        .section(Gap.TO_PATIENT, true)
        .section(Gap.FROM_PROVIDER, reader() == Reader.PROVIDER)
        .word(Gap.SENDER_NAME, request().sender().organisation());
  }

  /** The record that the patient was told, if they were told by the day of the letter. */
  @Nullable PatientInformed informed() {
    PatientInformed informed = request().patientInformed();
    return informed == null || informed.on().isAfter(letterDate) ? null : informed;
  }

  /** Those whom the document is about, as far as it is known. */
  List<Patient> patients() {
    return request().patients() == null ? List.of() : request().patients();
  }

  private @Nullable Patient patient() {
    return patients().size() == 1 ? patients().get(0) : null;
  }

  private Values about(boolean patientMatters) {
    LocalDate day = assessment.day();
    Values values =
        ofPractice(guidance, practice, letterDate)
            .word(Gap.RECEIVED, day == null ? null : Days.words(day))
            .section(Gap.ABOUT_PATIENT, patientMatters);
    Patient patient = patientMatters ? patient() : null;
    if (patient != null) {
      NhsNumber number = patient.nhsNumber();
      String valid = number != null && number.isValid() ? number.grouped() : null;
      LocalDate born = patient.dateOfBirth();
      values
          .word(Gap.PATIENT_NAME, patient.name())
          .word(Gap.PATIENT_BIRTH_DATE, born == null ? null : Days.words(born))
          .word(Gap.PATIENT_NHS_NUMBER, valid)
          .section(Gap.PATIENT, patient.name() != null || born != null || valid != null);
    }
    return values;
  }

  private @Nullable String readerName() {
    String name = request().sender().name();
    Patient patient = patient();
    return name == null && reader() == Reader.PATIENT && patient != null ? patient.name() : name;
  }

  private static List<String> addressee(Sender sender) {
    List<String> lines = new ArrayList<>();
    if (sender.name() != null) {
      lines.add(sender.name());
    }
    if (sender.organisation() != null) {
      lines.add(sender.organisation());
    }
    lines.addAll(sender.address());
    return lines;
  }
}
