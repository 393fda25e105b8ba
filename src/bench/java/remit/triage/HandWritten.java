package remit.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.request.Ask;
import remit.request.Capacity;
import remit.request.Channel;
import remit.request.Episode;
import remit.request.Form;
import remit.request.Funding;
import remit.request.Prescribing;
import remit.request.Purpose;
import remit.request.ReferralState;
import remit.request.Relation;
import remit.request.Request;
import remit.request.RequestedBy;
import remit.request.SenderKind;
import remit.request.SharedCare;

/**
 * The conditions of the guidance's rows as a programmer would type them, with no rows, no rules and
 * no explanation: as fast as the task can be.
 */
final class HandWritten {
  private static final LocalDate OMICRON_FIRST = LocalDate.of(2021, 12, 17);
  private static final LocalDate OMICRON_LAST = LocalDate.of(2022, 1, 26);
  private static final Set<SenderKind> PROVIDERS = providersAnd();
  private static final Set<Episode> STAY_OR_EMERGENCY_OR_OPERATION =
      EnumSet.of(Episode.STAY, Episode.EMERGENCY, Episode.OPERATION);
  private static final Set<SenderKind> PROVIDER_OR_PATIENT = providersAnd(SenderKind.PATIENT);
  private static final Set<RequestedBy> SENDER_OR_ANOTHER_PROVIDER =
      EnumSet.of(RequestedBy.SENDER, RequestedBy.ANOTHER_PROVIDER);
  private static final Set<SenderKind> PROVIDER_OR_SOCIAL_CARE_OR_PHARMACY =
      providersAnd(SenderKind.SOCIAL_CARE, SenderKind.PHARMACY);
  private static final Set<SenderKind> PROVIDER_OR_PATIENT_OR_EMPLOYER =
      providersAnd(SenderKind.PATIENT, SenderKind.EMPLOYER);
  private static final Set<Episode> OPERATION_OR_STAY_OR_CLINIC_OR_EMERGENCY =
      EnumSet.of(Episode.OPERATION, Episode.STAY, Episode.CLINIC, Episode.EMERGENCY);
  private static final Set<Episode> NONE_OR_PREGNANCY = EnumSet.of(Episode.NONE, Episode.PREGNANCY);
  private static final Set<SenderKind> MIDWIFERY_OR_MATERNITY =
      EnumSet.of(SenderKind.MIDWIFERY, SenderKind.MATERNITY);
  private static final Set<SenderKind> NHS_PROVIDERS =
      EnumSet.of(
          SenderKind.SECONDARY_CARE,
          SenderKind.COMMUNITY,
          SenderKind.MENTAL_HEALTH,
          SenderKind.MIDWIFERY,
          SenderKind.MATERNITY,
          SenderKind.PRE_OP,
          SenderKind.EMERGENCY_DEPARTMENT,
          SenderKind.OTHER_PROVIDER);
  private static final Set<Prescribing> SPECIALIST_DRUG =
      EnumSet.of(
          Prescribing.HOSPITAL_ONLY,
          Prescribing.SPECIALIST_START,
          Prescribing.UNLICENSED,
          Prescribing.SUPPLY_OWED,
          Prescribing.BEFORE_PROCEDURE,
          Prescribing.PRIVATE);
  private static final Set<SenderKind> OTHERS =
      EnumSet.of(
          SenderKind.PATIENT,
          SenderKind.PHARMACY,
          SenderKind.SOCIAL_CARE,
          SenderKind.PRACTICE,
          SenderKind.SCHOOL);
  private static final Set<Prescribing> ON_REPEAT_OR_OWN_ACUTE =
      EnumSet.of(Prescribing.ON_REPEAT, Prescribing.OWN_ACUTE);
  private static final Set<SenderKind> PROVIDERS_BUT_MATERNITY =
      EnumSet.of(
          SenderKind.SECONDARY_CARE,
          SenderKind.COMMUNITY,
          SenderKind.MENTAL_HEALTH,
          SenderKind.PRE_OP,
          SenderKind.EMERGENCY_DEPARTMENT,
          SenderKind.PRIVATE,
          SenderKind.OTHER_PROVIDER);
  private static final Set<Purpose> DIRECT_CARE_OR_DIRECT_AND_SECONDARY =
      EnumSet.of(Purpose.DIRECT_CARE, Purpose.DIRECT_AND_SECONDARY);
  private static final Set<SenderKind> PATIENT_OR_SOLICITOR_OR_OTHER_PROVIDER =
      EnumSet.of(SenderKind.PATIENT, SenderKind.SOLICITOR, SenderKind.OTHER_PROVIDER);

  private HandWritten() {}

  /** The ids of the rows that an ask does not rule out. */
  static List<String> rows(
      Request r, Ask a, @Nullable Set<String> subjects, @Nullable Capacity capacity) {
    List<String> rows = new ArrayList<>(4);
    String work = a.work();
    if (work == null) {
      return rows;
    }
    switch (work) {
      case "arrange-imaging" -> {
        if (may(r.sender().kind(), PROVIDERS)
            && mayHave(subjects, "chest-x-ray")
            && may(a.episode(), STAY_OR_EMERGENCY_OR_OPERATION)) {
          rows.add("repeat-chest-xray-after-discharge");
        }
      }
      case "blood-test" -> {
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)
            && may(a.requestedBy(), SENDER_OR_ANOTHER_PROVIDER)) {
          rows.add("secondary-care-phlebotomy");
        }
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)
            && mayHave(subjects, "psa-mgus")
            && may(a.requestedBy(), SENDER_OR_ANOTHER_PROVIDER)) {
          rows.add("psa-mgus-monitoring");
        }
        if (may(a.requestedBy(), RequestedBy.PRACTICE)) {
          rows.add("own-test");
        }
      }
      case "clinical-task" -> {
        if (may(r.sender().kind(), PROVIDER_OR_SOCIAL_CARE_OR_PHARMACY)
            && may(r.channel(), Channel.EMAIL)) {
          rows.add("clinical-request-by-email");
        }
      }
      case "complete-referral-form" -> {
        if (may(r.sender().kind(), PROVIDERS) && may(a.form(), Form.LOCAL)) {
          rows.add("referral-proforma-demand");
        }
        if (may(a.form(), Form.URGENT_SUSPECTED_CANCER)) {
          rows.add("urgent-suspected-cancer-form");
        }
        if (may(a.form(), Form.MEMORY_CLINIC)) {
          rows.add("memory-clinic-form");
        }
      }
      case "enable-data-extraction" -> {
        if (mayHave(subjects, "telephony-data")) {
          rows.add("telephony-data-extraction-deferred");
        }
        if (mayHave(subjects, "telephony-data")) {
          rows.add("telephony-data-extraction");
        }
      }
      case "enable-record-update" -> {
        rows.add("gp-connect-update-record");
      }
      case "enable-software" -> {
        if (may(a.purpose(), Purpose.SAVINGS)) {
          rows.add("medicines-optimisation-software");
        }
        if (may(a.purpose(), Purpose.CLINICAL_BENEFIT)) {
          rows.add("software-of-clinical-benefit");
        }
      }
      case "fit-note" -> {
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT_OR_EMPLOYER)
            && may(a.episode(), OPERATION_OR_STAY_OR_CLINIC_OR_EMERGENCY)
            && may(a.relation(), Relation.RELATED)) {
          rows.add("fit-note-after-hospital");
        }
        if (may(a.episode(), OPERATION_OR_STAY_OR_CLINIC_OR_EMERGENCY)
            && may(a.relation(), Relation.UNRELATED)
            && within(a.absenceDays(), 8, Integer.MAX_VALUE)) {
          rows.add("fit-note-unrelated-period");
        }
        if (may(a.episode(), NONE_OR_PREGNANCY) && within(a.absenceDays(), 8, Integer.MAX_VALUE)) {
          rows.add("fit-note-own-care");
        }
        if (within(a.absenceDays(), 1, 7)) {
          rows.add("short-absence-sick-note");
        }
        if (within(a.absenceDays(), 1, 28)
            && during(a.absenceFrom(), OMICRON_FIRST, OMICRON_LAST)) {
          rows.add("short-absence-sick-note-2021");
        }
      }
      case "follow-advice" -> {
        if (may(r.sender().kind(), PROVIDERS)
            && may(a.adviceOnly(), false)
            && may(a.referral(), ReferralState.REJECTED)) {
          rows.add("referral-rejected-with-advice");
        }
        if (may(r.sender().kind(), PROVIDERS)
            && may(a.adviceOnly(), false)
            && may(a.referral(), ReferralState.ANSWERED_WITH_ADVICE)) {
          rows.add("referral-answered-with-advice");
        }
        if (may(a.adviceOnly(), true)) {
          rows.add("advice-asked-for");
        }
      }
      case "follow-up-result" -> {
        if (may(a.requestedBy(), RequestedBy.PRACTICE)) {
          rows.add("own-test");
        }
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)
            && may(a.requestedBy(), SENDER_OR_ANOTHER_PROVIDER)) {
          rows.add("investigation-follow-up");
        }
        if (may(r.sender().kind(), MIDWIFERY_OR_MATERNITY)
            && mayHave(subjects, "antenatal-culture")
            && may(a.requestedBy(), SENDER_OR_ANOTHER_PROVIDER)) {
          rows.add("antenatal-mssu-swab-results");
        }
        if (may(r.sender().kind(), SenderKind.PRE_OP)
            && may(a.requestedBy(), SENDER_OR_ANOTHER_PROVIDER)) {
          rows.add("pre-op-abnormal-results");
        }
      }
      case "join-pilot" -> {
        rows.add("nhse-pilot");
      }
      case "monitor" -> {
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)
            && mayHave(subjects, "psa-mgus")
            && may(a.requestedBy(), SENDER_OR_ANOTHER_PROVIDER)) {
          rows.add("psa-mgus-monitoring");
        }
        if (may(a.requestedBy(), RequestedBy.PRACTICE)) {
          rows.add("own-test");
        }
      }
      case "monitor-blood-pressure" -> {
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)
            && may(a.episode(), Episode.PREGNANCY)
            && within(a.weeksPostnatal(), 0, 5)) {
          rows.add("postnatal-bp-monitoring");
        }
        if (may(a.episode(), Episode.PREGNANCY)
            && within(a.weeksPostnatal(), 6, Integer.MAX_VALUE)) {
          rows.add("postnatal-bp-from-six-weeks");
        }
      }
      case "post-operative-check" -> {
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)) {
          rows.add("post-operative-check");
        }
      }
      case "postnatal-check" -> {
        rows.add("postnatal-check");
      }
      case "prescribe" -> {
        if (may(r.sender().kind(), NHS_PROVIDERS)
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "high-risk-drug")
            && mayLack(subjects, "vital-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)) {
          rows.add("prescribing-for-provider");
        }
        if (may(r.sender().kind(), SenderKind.PRIVATE)
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "high-risk-drug")
            && mayLack(subjects, "vital-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)) {
          rows.add("prescribing-for-private-provider");
        }
        if (may(r.sender().kind(), NHS_PROVIDERS)
            && may(r.sender().funding(), Funding.PRIVATE)
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "high-risk-drug")
            && mayLack(subjects, "vital-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)) {
          rows.add("prescribing-privately-funded");
        }
        if (may(r.sender().kind(), SenderKind.PATIENT)
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "high-risk-drug")
            && mayLack(subjects, "vital-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)) {
          rows.add("prescribing-asked-by-patient");
        }
        if (may(r.sender().kind(), NHS_PROVIDERS)
            && mayHave(subjects, "vital-drug")
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "high-risk-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)
            && within(a.supplyDays(), 14, Integer.MAX_VALUE)) {
          rows.add("prescribing-vital-drug-in-supply");
        }
        if (may(r.sender().kind(), SenderKind.PRIVATE)
            && mayHave(subjects, "vital-drug")
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "high-risk-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)
            && within(a.supplyDays(), 14, Integer.MAX_VALUE)) {
          rows.add("prescribing-vital-drug-private");
        }
        if (may(r.sender().kind(), NHS_PROVIDERS)
            && may(r.sender().funding(), Funding.PRIVATE)
            && mayHave(subjects, "vital-drug")
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "high-risk-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)
            && within(a.supplyDays(), 14, Integer.MAX_VALUE)) {
          rows.add("prescribing-vital-drug-privately-funded");
        }
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)
            && mayHave(subjects, "vital-drug")
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "high-risk-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)
            && within(a.supplyDays(), 0, 13)) {
          rows.add("prescribing-vital-drug-short");
        }
        if (may(r.sender().kind(), SenderKind.PATIENT)
            && mayHave(subjects, "vital-drug")
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "high-risk-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)
            && within(a.supplyDays(), 14, Integer.MAX_VALUE)) {
          rows.add("prescribing-vital-drug-patient");
        }
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)
            && mayHave(subjects, "high-risk-drug")
            && mayLack(subjects, "dementia-drug")
            && may(a.prescribing(), SPECIALIST_DRUG)) {
          rows.add("prescribing-high-risk-drug");
        }
        if (may(r.sender().kind(), OTHERS) && may(a.prescribing(), ON_REPEAT_OR_OWN_ACUTE)) {
          rows.add("repeat-by-patient");
        }
        if (may(r.sender().kind(), PROVIDERS_BUT_MATERNITY)
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "h-pylori-eradication")
            && may(a.prescribing(), ON_REPEAT_OR_OWN_ACUTE)) {
          rows.add("repeat-by-provider");
        }
        if (may(r.sender().kind(), MIDWIFERY_OR_MATERNITY)
            && mayLack(subjects, "dementia-drug")
            && mayLack(subjects, "h-pylori-eradication")
            && mayLack(subjects, "oral-iron")
            && may(a.prescribing(), ON_REPEAT_OR_OWN_ACUTE)) {
          rows.add("repeat-by-maternity");
        }
        if (may(r.sender().kind(), PROVIDERS)
            && (r.sender().specialty() == null
                || r.sender().specialty().equalsIgnoreCase("gastroenterology"))
            && mayHave(subjects, "h-pylori-eradication")) {
          rows.add("triple-therapy-gastroenterology");
        }
        if (may(r.sender().kind(), MIDWIFERY_OR_MATERNITY) && mayHave(subjects, "oral-iron")) {
          rows.add("midwife-ferrous-fumarate");
        }
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)
            && mayHave(subjects, "dementia-drug")
            && may(a.sharedCare(), SharedCare.NEW)
            && a.prescribing() != Prescribing.ON_REPEAT
            && a.prescribing() != Prescribing.OWN_ACUTE) {
          rows.add("dementia-shared-care-new");
        }
        if (may(r.sender().kind(), PROVIDERS)
            && mayHave(subjects, "dementia-drug")
            && may(a.sharedCare(), SharedCare.EXISTING)) {
          rows.add("dementia-shared-care-existing");
        }
      }
      case "re-refer" -> {
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT)
            && may(a.missedAppointment(), false)
            && within(interval(a), 1, Integer.MAX_VALUE)) {
          rows.add("re-referral-after-interval");
        }
        if (may(r.sender().kind(), PROVIDER_OR_PATIENT) && may(a.missedAppointment(), true)) {
          rows.add("re-referral-after-missed-appointment");
        }
      }
      case "refer" -> {
        if (may(r.sender().kind(), PROVIDERS) && may(a.relation(), Relation.RELATED)) {
          rows.add("onward-referral");
        }
        if (may(r.sender().kind(), PROVIDERS) && may(a.relation(), Relation.UNRELATED)) {
          rows.add("onward-referral-unrelated");
        }
      }
      case "safeguarding-report" -> {
        if (mayHave(subjects, "child-safeguarding")) {
          rows.add("child-safeguarding-report");
        }
        if (mayHave(subjects, "adult-safeguarding")) {
          rows.add("adult-safeguarding-report");
        }
      }
      case "same-day-appointment" -> {
        if (may(r.sender().kind(), SenderKind.PATIENT) && may(capacity, Capacity.REACHED)) {
          rows.add("same-day-at-the-maximum");
        }
        if (may(r.sender().kind(), SenderKind.PATIENT) && may(capacity, Capacity.FREE)) {
          rows.add("same-day-below-the-maximum");
        }
      }
      case "share-data" -> {
        if (may(a.purpose(), Purpose.SECONDARY_USE_ONLY)) {
          rows.add("secondary-use-data-sharing");
        }
        if (may(a.purpose(), DIRECT_CARE_OR_DIRECT_AND_SECONDARY) && may(a.lmcApproved(), false)) {
          rows.add("new-data-sharing-agreement");
        }
        if (may(a.purpose(), DIRECT_CARE_OR_DIRECT_AND_SECONDARY) && may(a.lmcApproved(), true)) {
          rows.add("data-sharing-lmc-approved");
        }
      }
      case "sign-declaration" -> {
        if (mayHave(subjects, "digital-telephony-declaration")) {
          rows.add("digital-telephony-declaration");
        }
        if (mayHave(subjects, "online-requests-declaration")) {
          rows.add("online-requests-declaration");
        }
      }
      case "supply-records" -> {
        if (may(r.sender().kind(), PATIENT_OR_SOLICITOR_OR_OTHER_PROVIDER)) {
          rows.add("supply-records");
        }
      }
      case "supply-referral-information" -> {
        if (may(r.sender().kind(), PROVIDERS) && may(a.ownAssessment(), false)) {
          rows.add("referral-information-demand");
        }
        if (may(a.ownAssessment(), true)) {
          rows.add("referral-information-owned");
        }
      }
      case "tell-patient" -> {
        if (may(r.sender().kind(), PROVIDERS)) {
          rows.add("advise-patient");
        }
      }
      case "treat-finding" -> {
        if (may(r.sender().kind(), SenderKind.PRE_OP)) {
          rows.add("pre-op-abnormal-findings");
        }
      }
      case "update-record" -> {
        rows.add("update-record");
      }
      case "vaccinate" -> {
        rows.add("vaccinate");
      }
      default -> {
        return rows;
      }
    }
    return rows;
  }

  private static EnumSet<SenderKind> providersAnd(SenderKind... others) {
    EnumSet<SenderKind> kinds = EnumSet.noneOf(SenderKind.class);
    for (SenderKind kind : SenderKind.values()) {
      if (kind.isProvider()) {
        kinds.add(kind);
      }
    }
    kinds.addAll(List.of(others));
    return kinds;
  }

  private static <T> boolean may(@Nullable T value, Set<T> wanted) {
    return value == null || wanted.contains(value);
  }

  private static <T> boolean may(@Nullable T value, T wanted) {
    return value == null || value.equals(wanted);
  }

  private static boolean within(@Nullable Integer value, int least, int most) {
    return value == null || (least <= value && value <= most);
  }

  private static boolean during(@Nullable LocalDate value, LocalDate first, LocalDate last) {
    return value == null || (!value.isBefore(first) && !value.isAfter(last));
  }

  private static boolean mayHave(@Nullable Set<String> subjects, String wanted) {
    return subjects == null || subjects.contains(wanted);
  }

  private static boolean mayLack(@Nullable Set<String> subjects, String unwanted) {
    return subjects == null || !subjects.contains(unwanted);
  }

  private static @Nullable Integer interval(Ask a) {
    return a.interval() == null ? null : a.interval().days();
  }
}
