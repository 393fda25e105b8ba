package remit.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.guidance.Work;
import remit.intake.Document;
import remit.request.Channel;
import remit.request.Fact;
import remit.request.Sender;
import remit.request.SenderKind;

/** Reads what a whole document says about how its sentences are meant. */
final class SenseReader {
  private static final Set<SenderKind> OFFICES =
      Set.of(SenderKind.ICB, SenderKind.NHSE, SenderKind.SUPPLIER);

  /** Works that notices to practices are about. */
  private static final Set<String> OF_NOTICES =
      Set.of(
          "enable-record-update",
          "share-data",
          "enable-software",
          "sign-declaration",
          "enable-data-extraction",
          "join-pilot");

  private static final Pattern DEAR_PATIENT =
      Pattern.compile("(?m)^\\s*Dear (?:Mr|Mrs|Ms|Miss|Mx|Master|parent|Parents?)\\b");
  private static final Pattern DEAR_COLLEAGUE =
      Pattern.compile("(?m)^\\s*Dear (?:Dr|Doctor|GP|Colleague|Practice|Team|Sir|All)\\b");

  private static final Pattern DEAR_OTHERS =
      Pattern.compile(
          "(?mi)^\\s*Dear (?!.*\\b(?:gp|practice|surgery|doctor)\\b).*\\b(?:nurses?|physio\\w*|ward|clinic|service|midwi\\w+|matron|hospital|registrar|sister|resident|parents?|customers?|applicant)\\b");

  private final Collection<Work> works;
  private final Lexicon<String> seen;
  private final Lexicon<String> bulletin;
  private final Map<String, Lexicon<String>> onlyWhere = new HashMap<>();

  SenseReader(Collection<Work> works, Tokens tokens, Template.Slots slots) {
    this.works = works;
    bulletin = Cues.lexicon(TellingCues.BULLETIN, tokens, slots);
    seen = Cues.lexicon(TellingCues.SEEN, tokens, slots);
    for (Work work : works) {
      onlyWhere.put(work.id(), Cues.lexicon(work.onlyWhere(), tokens, slots));
    }
  }

  Sense read(
      Document document,
      Sender sender,
      @Nullable Channel channel,
      Map<Fact, Set<String>> said,
      List<Passage> passages) {
    SenderKind kind = sender.kind();
    boolean provider = kind != null && kind.isProvider();
    boolean answered =
        (said.containsKey(Fact.REFERRAL) || said.containsKey(Fact.ADVICE_ONLY))
            && !isSeen(passages);
    boolean isBulletin = passages.stream().anyMatch(passage -> bulletin.isIn(passage.tokens()));
    boolean office = kind != null && OFFICES.contains(kind);
    Set<String> notMeant = notMeant(kind, answered, passages);
    return new Sense(
        kind == null ? "" : kind.id(),
        isToOthers(document) || (provider && isToPatient(document)),
        provider,
        kind == SenderKind.PATIENT,
        office && !isBulletin,
        said.getOrDefault(Fact.REQUESTED_BY, Set.of()).contains("practice"),
        answered,
        said.getOrDefault(Fact.MISSED_APPOINTMENT, Set.of()).contains("yes"),
        (office || kind == SenderKind.OTHER_PROVIDER) && !isBulletin
            ? topic(notMeant, passages)
            : null,
        channel == Channel.PHONE_NOTE,
        notMeant);
  }

  /** The work of notices that most passages speak of, or null if none does. */
  private @Nullable String topic(Set<String> notMeant, List<Passage> passages) {
    String topic = null;
    long most = 0;
    for (String work : new java.util.TreeSet<>(OF_NOTICES)) {
      Lexicon<String> words = onlyWhere.get(work);
      if (words != null && !notMeant.contains(work)) {
        long count = passages.stream().filter(passage -> words.isIn(passage.tokens())).count();
        if (count > most) {
          most = count;
          topic = work;
        }
      }
    }
    return topic;
  }

  /** Whether the sender saw the patient, so that the paper is more than an answer or a report. */
  boolean isSeen(List<Passage> passages) {
    return passages.stream().anyMatch(passage -> seen.isIn(passage.tokens()));
  }

  private static boolean isToOthers(Document document) {
    return document.parts().stream()
        .anyMatch(
            part ->
                DEAR_OTHERS.matcher(part.text()).find()
                    && !DEAR_COLLEAGUE.matcher(part.text()).find());
  }

  private static boolean isToPatient(Document document) {
    return document.parts().stream()
        .anyMatch(
            part ->
                DEAR_PATIENT.matcher(part.text()).find()
                    && !DEAR_COLLEAGUE.matcher(part.text()).find());
  }

  private Set<String> notMeant(
      @Nullable SenderKind kind, boolean answered, List<Passage> passages) {
    Set<String> notMeant = new HashSet<>();
    if (!answered) {
      notMeant.add("follow-advice");
    }
    for (Work work : works) {
      Lexicon<String> words = onlyWhere.get(work.id());
      if ((kind != null && work.notAskedBy().contains(kind.id()))
          || (words != null
              && !work.onlyWhere().isEmpty()
              && passages.stream().noneMatch(passage -> words.isIn(passage.tokens())))) {
        notMeant.add(work.id());
      }
    }
    return notMeant;
  }
}
