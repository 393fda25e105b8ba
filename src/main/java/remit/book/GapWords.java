package remit.book;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.guidance.Gap;
import remit.guidance.ItemWords;
import remit.guidance.Reason;
import remit.guidance.ReasonTruth;
import remit.request.Word;

/** The gaps of letters in words. */
final class GapWords {
  private final Map<String, Reason> reasons;

  GapWords(Map<String, Reason> reasons) {
    this.reasons = reasons;
  }

  /** What stands in a gap: its name in brackets, or the words of a paragraph. */
  String value(String name) {
    Reason paragraph = reasons.get(name);
    return paragraph == null ? "[" + words(Word.of(Gap.class, name)) + "]" : paragraph.wording();
  }

  /** When the words of a section are printed. */
  String section(String name) {
    Reason paragraph = reasons.get(name);
    if (paragraph != null) {
      return "if the letter is dated " + when(paragraph);
    }
    Gap gap = Word.of(Gap.class, name);
    String each = each(gap);
    return each == null ? "if " + condition(gap, true) : "for each " + each;
  }

  /** When the words of a section are left out. */
  String otherwise(String name) {
    Reason paragraph = reasons.get(name);
    if (paragraph != null) {
      return "if it is not so that the letter is dated " + when(paragraph);
    }
    Gap gap = Word.of(Gap.class, name);
    String each = each(gap);
    return each == null ? "if " + condition(gap, false) : "if there is no " + each;
  }

  private static String when(Reason paragraph) {
    return paragraph.validity().words()
        + (paragraph.truth() == ReasonTruth.ALWAYS
            ? ""
            : " (" + ItemWords.truth(paragraph.truth()) + ")");
  }

  private static @Nullable String each(Gap gap) {
    return switch (gap) {
      case PARTS -> "part of the letter";
      case GROUPS -> "set of asks that have the same reasons";
      case ASKS -> "ask";
      case REASONS -> "true reason";
      case SETTINGS -> "local urgent care setting";
      default -> null;
    };
  }

  private static String condition(Gap gap, boolean holds) {
    return switch (gap) {
      case PATIENT -> "it is " + not(holds) + "known which patient the letter is about";
      case ABOUT_PATIENT -> "the letter is " + not(holds) + "about a patient";
      case SEVERAL_PARTS -> holds ? "there are several parts" : "there is one part";
      case SEVERAL_ASKS -> holds ? "there are several asks" : "there is one ask";
      case FURTHER -> "the set is " + (holds ? "not " : "") + "the first";
      case ABSENCE -> (holds ? "" : "not ") + "every row rests on the days of absence";
      case FORM_WANTED -> (holds ? "a" : "no") + " referral form is named";
      case TO_PROVIDER -> "the reader is " + not(holds) + "a provider of care";
      case TO_COLLEAGUE -> "the reader does " + not(holds) + "work in health or care";
      case TO_PATIENT -> "the reader is " + not(holds) + "the patient";
      case TO_OTHERS ->
          holds
              ? "the reader is neither the patient nor works in health or care"
              : "the reader is the patient or works in health or care";
      case FROM_PROVIDER -> "the request did " + not(holds) + "come from a provider of care";
      case ENCLOSED -> "the request is " + not(holds) + "enclosed";
      case PATIENT_INFORMED -> "it is " + not(holds) + "recorded that the patient was told";
      case URGENT_CARE -> "the practice names " + (holds ? "" : "no ") + "urgent care settings";
      case INVOICE_FEE, INVOICE_PAYEE -> "the practice does " + not(holds) + "invoice";
      default -> words(gap) + " is " + not(holds) + "known";
    };
  }

  private static String not(boolean holds) {
    return holds ? "" : "not ";
  }

  private static String words(Gap gap) {
    return switch (gap) {
      case PRACTICE_NAME -> "the practice's name";
      case PRACTICE_ADDRESS -> "the practice's address";
      case PRACTICE_TELEPHONE -> "the practice's telephone number";
      case CLINICIAN_TELEPHONE -> "the telephone number of a practice clinician";
      case SIGNATORY -> "who signs";
      case SIGNATORY_ROLE -> "the signatory's role";
      case LETTER_DATE -> "the day of the letter";
      case RECEIVED -> "the day on which the request was received";
      case READER_NAME -> "the reader's name";
      case ADDRESSEE -> "the sender's name and address";
      case PATIENT_NAME -> "the patient's name";
      case PATIENT_BIRTH_DATE -> "the patient's date of birth";
      case PATIENT_NHS_NUMBER -> "the patient's NHS number";
      case PART_TITLE -> "the title of the part";
      case PART -> "the words of the part";
      case QUOTE -> "the sender's words";
      case WORK_TITLE -> "the kind of work";
      case REASON -> "the reason";
      case INFORMED_BY -> "who told the patient";
      case INFORMED_ON -> "the day on which the patient was told";
      case INFORMED_HOW -> "how the patient was told";
      case SENDER_NAME -> "the sender's organisation";
      case SETTING -> "name, address, hours and telephone number of the setting";
      case INVOICE_PAYEE -> "who is paid";
      case INVOICE_FEE -> "the practice's fee";
      default -> gap.id().replace('-', ' ');
    };
  }
}
