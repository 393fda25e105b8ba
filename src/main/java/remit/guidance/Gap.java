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
  PRACTICE_NAME,
  /** The practice's address on one line. */
  PRACTICE_ADDRESS,
  /** The practice's telephone number. */
  PRACTICE_TELEPHONE,
  /** The telephone number on which other services reach a practice clinician. */
  CLINICIAN_TELEPHONE,
  /** Who signs. */
  SIGNATORY,
  /** The signatory's role. */
  SIGNATORY_ROLE,
  /** The day of the letter. */
  LETTER_DATE,
  /** The day the request was received; a section where it is known. */
  RECEIVED,
  /** The person whom the letter greets; a section where the name is known. */
  READER_NAME,
  /** The sender's name, organisation and address, a line each; a section where any is known. */
  ADDRESSEE,
  /** A section: it is known which patient the letter is about. */
  PATIENT,
  /** The patient's name; a section where it is known. */
  PATIENT_NAME,
  /** The patient's date of birth; a section where it is known. */
  PATIENT_BIRTH_DATE,
  /** The patient's NHS number; a section where it is known and right. */
  PATIENT_NHS_NUMBER,
  /** A section: the letter is about a patient, known or not. */
  ABOUT_PATIENT,
  /** A section for each part of the letter: one for each reply text that it holds. */
  PARTS,
  /** A section: the letter has several parts. */
  SEVERAL_PARTS,
  /** The title of a part's reply text. */
  PART_TITLE,
  /** The text of a part. */
  PART,
  /** In a part of a letter: a section for each set of asks that have the same reasons. */
  GROUPS,
  /** In a group: a section where it is not the part's first. */
  FURTHER,
  /** A section for each ask of a group, or of a message to the patient. */
  ASKS,
  /** The sender's words for an ask. Not in a message to the patient, who may not know them yet. */
  QUOTE,
  /** The kind of work, in the guidance's words. */
  WORK_TITLE,
  /** In a group: a section for each true reason. */
  REASONS,
  /** The wording of a reason. */
  REASON,
  /** A section: there are several asks. */
  SEVERAL_ASKS,
  /** A section: every row of the part rests on the days of absence that a note is to cover. */
  ABSENCE,
  /** A section: an ask of the part names a referral form. */
  FORM_WANTED,
  /** A section: the reader is a provider of care. */
  TO_PROVIDER,
  /** A section: the reader is a provider or another who works for the public's health or care. */
  TO_COLLEAGUE,
  /** A section: the reader is the patient. */
  TO_PATIENT,
  /** A section: the reader is neither a colleague nor the patient, or it is unknown who it is. */
  TO_OTHERS,
  /** In a message to the patient: a section where the request came from a provider of care. */
  FROM_PROVIDER,
  /**
   * In a part: a section where the request is enclosed and no earlier words of the letter say so.
   */
  ENCLOSED,
  /** A section: it is recorded that the patient was told. */
  PATIENT_INFORMED,
  /** Who told the patient. */
  INFORMED_BY,
  /** When the patient was told. */
  INFORMED_ON,
  /** How the patient was told. */
  INFORMED_HOW,
  /** The sender's organisation, in a message to the patient; a section where it is known. */
  SENDER_NAME,
  /** A section: the practice names local urgent care settings. */
  URGENT_CARE,
  /** A section for each urgent care setting. */
  SETTINGS,
  /** An urgent care setting: name, address, hours, telephone. */
  SETTING,
  /** Who is paid by an invoice, and how; a section where the practice invoices. */
  INVOICE_PAYEE,
  /** The practice's fee, as it writes it; a section where the practice invoices. */
  INVOICE_FEE;

  /** The ids of all gaps. */
  public static final List<String> IDS = Word.ids(Gap.class);
}
