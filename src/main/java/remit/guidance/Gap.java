package remit.guidance;

import java.util.List;
import remit.request.Word;

/**
 * The names that may stand in double braces in a letter or message.
 *
 * <p>A gap is empty where its value is unknown. As a section it is then left out; to print it
 * outside such a section is an error.
 */
public enum Gap implements Word {
  /** The practice's name. */
  PRACTICE_NAME(Printed.ANYWHERE, ""),
  /** The practice's address on one line. */
  PRACTICE_ADDRESS(Printed.ANYWHERE, ""),
  /** The practice's telephone number. */
  PRACTICE_TELEPHONE(Printed.ANYWHERE, ""),
  /** The telephone number on which other services reach a practice clinician. */
  CLINICIAN_TELEPHONE(Printed.ANYWHERE, ""),
  /** Who signs. */
  SIGNATORY(Printed.ANYWHERE, ""),
  /** The signatory's role. */
  SIGNATORY_ROLE(Printed.ANYWHERE, ""),
  /** The day of the letter. */
  LETTER_DATE(Printed.ANYWHERE, ""),
  /** The day the request was received; a section where it is known. */
  RECEIVED(Printed.IN, "received"),
  /** The person whom the letter greets; a section where the name is known. */
  READER_NAME(Printed.IN, "reader-name"),
  /** The sender's name, organisation and address, a line each; a section where any is known. */
  ADDRESSEE(Printed.IN, "addressee"),
  /** A section: it is known which patient the letter is about. */
  PATIENT(Printed.NEVER, ""),
  /** The patient's name; a section where it is known. */
  PATIENT_NAME(Printed.IN, "patient-name"),
  /** The patient's date of birth; a section where it is known. */
  PATIENT_BIRTH_DATE(Printed.IN, "patient-birth-date"),
  /** The patient's NHS number; a section where it is known and right. */
  PATIENT_NHS_NUMBER(Printed.IN, "patient-nhs-number"),
  /** A section: the letter is about a patient, known or not. */
  ABOUT_PATIENT(Printed.NEVER, ""),
  /** A section for each part of the letter: one for each reply text that it holds. */
  PARTS(Printed.NEVER, ""),
  /** A section: the letter has several parts. */
  SEVERAL_PARTS(Printed.NEVER, ""),
  /** The title of a part's reply text. */
  PART_TITLE(Printed.IN, "parts"),
  /** The text of a part. */
  PART(Printed.IN, "parts"),
  /** In a part of a letter: a section for each set of asks that have the same reasons. */
  GROUPS(Printed.NEVER, ""),
  /** In a group: a section where it is not the part's first. */
  FURTHER(Printed.NEVER, ""),
  /** A section for each ask of a group, or of a message to the patient. */
  ASKS(Printed.NEVER, ""),
  /** The sender's words for an ask. Not in a message to the patient, who may not know them yet. */
  QUOTE(Printed.IN, "asks"),
  /** The kind of work, in the guidance's words. */
  WORK_TITLE(Printed.IN, "asks"),
  /** In a group: a section for each true reason. */
  REASONS(Printed.NEVER, ""),
  /** The wording of a reason. */
  REASON(Printed.IN, "reasons"),
  /** A section: there are several asks. */
  SEVERAL_ASKS(Printed.NEVER, ""),
  /** A section: every row of the part rests on the days of absence that a note is to cover. */
  ABSENCE(Printed.NEVER, ""),
  /** A section: an ask of the part names a referral form. */
  FORM_WANTED(Printed.NEVER, ""),
  /** A section: the reader is a provider of care. */
  TO_PROVIDER(Printed.NEVER, ""),
  /** A section: the reader is a provider or another who works for the public's health or care. */
  TO_COLLEAGUE(Printed.NEVER, ""),
  /** A section: the reader is the patient. */
  TO_PATIENT(Printed.NEVER, ""),
  /** A section: the reader is neither a colleague nor the patient, or it is unknown who it is. */
  TO_OTHERS(Printed.NEVER, ""),
  /** In a message to the patient: a section where the request came from a provider of care. */
  FROM_PROVIDER(Printed.NEVER, ""),
  /**
   * In a part: a section where the request is enclosed and no earlier words of the letter say so.
   */
  ENCLOSED(Printed.NEVER, ""),
  /** A section: it is recorded that the patient was told. */
  PATIENT_INFORMED(Printed.NEVER, ""),
  /** Who told the patient. */
  INFORMED_BY(Printed.IN, "patient-informed"),
  /** When the patient was told. */
  INFORMED_ON(Printed.IN, "patient-informed"),
  /** How the patient was told. */
  INFORMED_HOW(Printed.IN, "patient-informed"),
  /** The sender's organisation, in a message to the patient; a section where it is known. */
  SENDER_NAME(Printed.IN, "sender-name"),
  /** A section: the practice names local urgent care settings. */
  URGENT_CARE(Printed.NEVER, ""),
  /** A section for each urgent care setting. */
  SETTINGS(Printed.NEVER, ""),
  /** An urgent care setting: name, address, hours, telephone. */
  SETTING(Printed.IN, "settings"),
  /** Who is paid by an invoice, and how; a section where the practice invoices. */
  INVOICE_PAYEE(Printed.IN, "invoice-payee invoice-fee"),
  /** The practice's fee, as it writes it; a section where the practice invoices. */
  INVOICE_FEE(Printed.IN, "invoice-payee invoice-fee");

  /** Where a gap may be printed as a word. */
  private enum Printed {
    ANYWHERE,
    IN,
    NEVER
  }

  /** The ids of all gaps. */
  public static final List<String> IDS = Word.ids(Gap.class);

  private final Printed printed;
  private final String sections;

  Gap(Printed printed, String sections) {
    this.printed = printed;
    this.sections = sections;
  }

  /** Whether it only opens and closes sections. */
  boolean isOnlySection() {
    return printed == Printed.NEVER;
  }

  /** The sections in one of which it has a value; none if it has one everywhere. */
  List<String> sections() {
    return sections.isEmpty() ? List.of() : List.of(sections.split(" ", -1));
  }
}
