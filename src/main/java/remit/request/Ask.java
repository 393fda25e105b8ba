package remit.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the sender wants the practice to do. Every fact that is null is unknown.
 *
 * @param quote the sender's own words
 * @param work what is wanted: an id of the guidance's works
 * @param subject the drugs, tests, procedures or papers it is about: ids of the guidance's subjects
 * @param episode the hospital or clinic contact it comes from
 * @param relation whether it belongs to the sender's own matter
 * @param requestedBy who wants the test, result or monitoring
 * @param missedAppointment whether it follows a missed appointment
 * @param interval how long until the work is wanted
 * @param absenceDays calendar days of absence that a note is to cover
 * @param absenceFrom first day of that absence
 * @param weeksPostnatal whole weeks since the birth
 * @param sharedCare new or existing
 * @param prescribing how the drug comes to be asked for
 * @param supplyDays days of supply that the patient has left
 * @param form the kind of form named
 * @param adviceOnly whether the practice had asked for advice only
 * @param referral what became of the referral
 * @param ownAssessment whether the information wanted was part of the practice's own assessment
 * @param purpose what data or software is for
 * @param lmcApproved whether the LMC has approved the agreement
 * @param agreedBeforehand whether a clinician of the practice agreed to it beforehand
 * @param agreedBy who agreed
 * @param doubt what makes it doubtful that the words were read right, in a plain sentence that
 *     repeats nothing of the document; null if nothing does
 */
public record Ask(
    String quote,
    @Nullable String work,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<String> subject,
    @Nullable Episode episode,
    @Nullable Relation relation,
    @Nullable RequestedBy requestedBy,
    @Nullable Boolean missedAppointment,
    @Nullable Interval interval,
    @Nullable Integer absenceDays,
    @Nullable LocalDate absenceFrom,
    @Nullable Integer weeksPostnatal,
    @Nullable SharedCare sharedCare,
    @Nullable Prescribing prescribing,
    @Nullable Integer supplyDays,
    @Nullable Form form,
    @Nullable Boolean adviceOnly,
    @Nullable ReferralState referral,
    @Nullable Boolean ownAssessment,
    @Nullable Purpose purpose,
    @Nullable Boolean lmcApproved,
    @Nullable Boolean agreedBeforehand,
    @Nullable String agreedBy,
    @Nullable String doubt) {

  /** Copies the subjects. */
  public Ask {
    subject = subject == null ? null : List.copyOf(subject);
  }
}
