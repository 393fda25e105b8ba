package remit.reading;

import java.util.List;
import java.util.Set;
import remit.intake.Document;
import remit.intake.Part;
import remit.request.Sender;
import remit.request.SenderKind;

/** Tells what the words of an ask mean from this sender and in this document. */
final class AskMeaning {
  /** Works that are advice when they answer a referral. */
  private static final Set<String> ADVISED =
      Set.of(
          "prescribe",
          "blood-test",
          "arrange-imaging",
          "refer",
          "monitor",
          "clinical-task",
          "treat-finding",
          "follow-up-result",
          "monitor-blood-pressure",
          "null");

  /** Works that are information for triage when a referral waits for it. */
  private static final Set<String> TESTED =
      Set.of(
          "blood-test",
          "arrange-imaging",
          "follow-up-result",
          "monitor",
          "monitor-blood-pressure",
          "clinical-task",
          "supply-records",
          "null");

  /** Works that are the treatment of a finding when a pre-operative clinic asks for them. */
  private static final Set<String> FINDINGS =
      Set.of("clinical-task", "prescribe", "monitor-blood-pressure", "follow-up-result", "null");

  /** Works that are the result of a culture when a midwife asks for them. */
  private static final Set<String> CULTURES =
      Set.of("prescribe", "clinical-task", "follow-up-result", "blood-test", "null");

  /** Works that are information for safeguarding when social care asks where there is a concern. */
  private static final Set<String> SAFEGUARDED =
      Set.of("null", "supply-records", "tell-patient", "update-record");

  /** Works that a notice to practices does not mean by itself. */
  private static final Set<String> OPEN = Set.of("null", "clinical-task", "supply-records");

  private static final String UNLISTED =
      "It may mean work of a kind that the guidance does not list, so a person must read it.";

  private final Subjects subjects;
  private final Set<String> works;

  AskMeaning(Subjects subjects, Set<String> works) {
    this.subjects = subjects;
    this.works = Set.copyOf(works);
  }

  /** The ask as another work, or, where the guidance has no work of that kind, in doubt. */
  private AskReader.Ask as(AskReader.Ask ask, String kind) {
    return works.contains(kind) ? ask.as(kind) : ask.doubted(UNLISTED);
  }

  /**
   * What a document as a whole tells of its asks.
   *
   * @param wantsInformation whether a referral waits for information
   * @param tellsOfCulture whether it tells of an antenatal culture or swab
   */
  record Circumstances(boolean wantsInformation, boolean tellsOfCulture) {}

  Circumstances circumstances(List<Passage> passages, WorkReader works, Sense sense) {
    return new Circumstances(
        sense.referralAnswered() && passages.stream().anyMatch(works::wantsInformation),
        passages.stream()
            .flatMap(passage -> subjects.find(passage.tokens()).stream())
            .anyMatch(found -> found.subject().groups().contains("antenatal-culture")));
  }

  /** The ask as this sender means it. */
  AskReader.Ask of(
      AskReader.Ask ask,
      Document document,
      Sender sender,
      Sense sense,
      Circumstances circumstances,
      Part.Kind part) {
    String work = String.valueOf(ask.work());
    if (sense.referralAnswered() && sense.fromProvider()) {
      if (circumstances.wantsInformation() && TESTED.contains(work)) {
        return as(ask, "supply-referral-information");
      }
      if (ADVISED.contains(work)) {
        return as(ask, "follow-advice");
      }
    }
    if (sense.topic() != null && OPEN.contains(work)) {
      return as(ask, sense.topic());
    }
    SenderKind kind = sender.kind();
    if (kind == SenderKind.SOCIAL_CARE
        && SAFEGUARDED.contains(work)
        && !sense.notMeant().contains("safeguarding-report")) {
      return as(ask, "safeguarding-report");
    }
    boolean mentioned =
        "blood-test".equals(work) && ask.found().stream().allMatch(f -> f.weight() == 1);
    if (kind == SenderKind.PRE_OP
        && (mentioned || FINDINGS.contains(work))
        && !sense.notMeant().contains("treat-finding")
        && !isBeforeProcedure(ask)) {
      return as(ask, "treat-finding");
    }
    if ((kind == SenderKind.MIDWIFERY || kind == SenderKind.MATERNITY)
        && circumstances.tellsOfCulture()
        && CULTURES.contains(work)
        && isOfCulture(ask, work)) {
      return as(ask, "follow-up-result");
    }
    boolean clinical =
        kind == null
            || kind.isProvider()
            || kind == SenderKind.SOCIAL_CARE
            || kind == SenderKind.PHARMACY;
    return ask.work() == null && document.mail() != null && part == Part.Kind.BODY && clinical
        ? as(ask, "clinical-task")
        : ask;
  }

  private static boolean isBeforeProcedure(AskReader.Ask ask) {
    return "prescribe".equals(ask.work())
        && ask.words().stream()
            .anyMatch(
                word ->
                    word.word().startsWith("premed")
                        || word.word().startsWith("claustrophob")
                        || word.word().equals("lorazepam")
                        || word.word().equals("diazepam"));
  }

  /** Whether the words of a midwife's ask are about a culture: no other drug or test is named. */
  private boolean isOfCulture(AskReader.Ask ask, String work) {
    boolean culture = false;
    boolean other = false;
    for (Subjects.Found found : subjects.find(ask.passage().tokens())) {
      Set<String> groups = found.subject().groups();
      culture |= groups.contains("antenatal-culture") || groups.contains("antibiotic");
      other |=
          (groups.contains("drug") && !groups.contains("antibiotic"))
              || (groups.contains("test") && !groups.contains("antenatal-culture"))
              || groups.contains("vaccine");
    }
    return culture || (!other && !work.equals("blood-test"));
  }
}
