package remit.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.reading.Lexicon.Found;
import remit.request.Ask;
import remit.request.Episode;
import remit.request.Fact;
import remit.request.Form;
import remit.request.Interval;
import remit.request.Purpose;
import remit.request.ReferralState;
import remit.request.Relation;
import remit.request.RequestedBy;
import remit.request.Sender;
import remit.request.SenderKind;
import remit.request.SharedCare;
import remit.request.Word;

/** Reads the facts about an ask: from its own words, its neighbours, and the whole document. */
final class FactReader {
  /** How many sentences around an ask may say when it is wanted. */
  private static final String SHARED_CARE = "shared care";

  private static final int NEAR = 3;

  private static final Set<String> UNRESOLVED = Set.of("fit-note");

  private final Lexicon<Phrase> besideAsk;
  private final Lexicon<Phrase> inDocument;
  private final Lexicon<String> agreed;
  private final SupplyReader supply;
  private final WorkNames names;
  private final SubjectReader subjects;
  private final PrescribingReader prescribing;

  FactReader(
      List<Phrase> phrases, WorkNames names, Tokens tokens, Subjects subjects, People people) {
    this.names = names;
    this.subjects = new SubjectReader(subjects);
    List<Phrase> facts = phrases.stream().filter(phrase -> phrase.work() == null).toList();
    besideAsk =
        new Lexicon<>(
            facts.stream().filter(p -> p.where() != Phrase.Where.DOCUMENT).toList(),
            Phrase::words,
            tokens,
            people);
    prescribing = new PrescribingReader(besideAsk);
    inDocument =
        new Lexicon<>(
            facts.stream().filter(p -> p.where() == Phrase.Where.DOCUMENT).toList(),
            Phrase::words,
            tokens,
            people);
    agreed =
        Cues.lexicon(
            List.of(
                "as agreed with dr|you|gp|your",
                "as discussed with dr|you|your|gp",
                "following our|my conversation|discussion|telephone|call",
                "you kindly|have agreed",
                "agreed with you|dr",
                "you agreed",
                "dr ... agreed|agreeing to",
                "as we agreed|discussed",
                "thank you for agreeing"),
            tokens,
            people);
    supply = new SupplyReader(tokens, subjects);
  }

  /** What the whole document says, by fact: the words of the row that stands first in the list. */
  Map<Fact, Set<String>> ofDocument(List<Passage> passages) {
    Map<Fact, Set<String>> says = new EnumMap<>(Fact.class);
    for (Passage passage : passages) {
      for (Found<Phrase> found : inDocument.find(passage.tokens())) {
        found
            .meaning()
            .says()
            .forEach(
                (fact, value) -> says.computeIfAbsent(fact, f -> new LinkedHashSet<>()).add(value));
      }
    }
    return says;
  }

  /** The days of supply that the document says are left, or null. */
  @Nullable Integer supplyDays(List<Passage> passages) {
    return supply.days(passages);
  }

  /** Whether the document says that a clinician of the practice agreed beforehand. */
  boolean isAgreed(List<Passage> passages) {
    return passages.stream().anyMatch(passage -> agreed.isIn(passage.tokens()));
  }

  /** The ask with its facts. */
  Ask read(
      AskReader.Ask ask,
      String quote,
      Sender sender,
      Map<Fact, Set<String>> document,
      @Nullable LocalDate day,
      boolean agreedBeforehand,
      List<Passage> passages,
      int at) {
    Map<Fact, String> beside = beside(ask);
    String work = ask.work();
    List<String> about = subjects.read(ask, passages, at);
    SenderKind kind = sender.kind();
    boolean provider = kind != null && kind.isProvider();
    Episode episode = episode(ask, beside, document, kind);
    Integer absence = "fit-note".equals(work) ? Spells.absence(at, passages, day) : null;
    return new Ask(
        quote,
        names.id(work),
        about.isEmpty() ? null : about,
        episode,
        relation(beside, work, episode, provider),
        requestedBy(beside, kind, document, work),
        document.getOrDefault(Fact.MISSED_APPOINTMENT, Set.of()).contains("yes"),
        interval(ask, day, passages, at),
        absence,
        null,
        "monitor-blood-pressure".equals(work) ? Spells.weeksPostnatal(passages, day) : null,
        "prescribe".equals(work) ? sharedCare(ask, passages) : null,
        "prescribe".equals(work) ? prescribing.read(ask, kind, document) : null,
        "prescribe".equals(work) ? supply.days(passages) : null,
        form(beside, document, work),
        "follow-advice".equals(work) ? document.containsKey(Fact.ADVICE_ONLY) : null,
        referral(document, work),
        "supply-referral-information".equals(work) ? beside.containsKey(Fact.OWN_ASSESSMENT) : null,
        purpose(near(ask.passage(), document), work),
        "share-data".equals(work) ? document.containsKey(Fact.LMC_APPROVED) : null,
        agreedBeforehand ? null : Boolean.FALSE,
        null,
        ask.doubt());
  }

  /** New or existing; null where the words say neither, or both. */
  private @Nullable SharedCare sharedCare(AskReader.Ask ask, List<Passage> passages) {
    Set<String> said = new LinkedHashSet<>();
    List<Found<Phrase>> found = new ArrayList<>(besideAsk.find(ask.passage().tokens()));
    found.addAll(ask.found());
    for (Passage passage : passages) {
      if (passage.text().toLowerCase(Locale.ROOT).contains(SHARED_CARE)) {
        found.addAll(besideAsk.find(passage.tokens()));
      }
    }
    for (Found<Phrase> one : found) {
      String id = one.meaning().says().get(Fact.SHARED_CARE);
      if (id != null) {
        said.add(id);
      }
    }
    return said.size() == 1 ? Word.of(SharedCare.class, said.iterator().next()) : null;
  }

  /** What the passage itself says, or else the document. */
  private Map<Fact, Set<String>> near(Passage passage, Map<Fact, Set<String>> document) {
    Map<Fact, Set<String>> here = ofDocument(List.of(passage));
    return here.containsKey(Fact.PURPOSE) ? here : document;
  }

  private Map<Fact, String> beside(AskReader.Ask ask) {
    Map<Fact, Phrase> first = new EnumMap<>(Fact.class);
    List<Found<Phrase>> found = new ArrayList<>(besideAsk.find(ask.words()));
    found.addAll(ask.found());
    if (found.stream().allMatch(f -> f.meaning().says().isEmpty()) || ask.words().size() < 14) {
      found.addAll(besideAsk.find(ask.passage().tokens()));
    }
    for (Found<Phrase> one : found) {
      one.meaning()
          .says()
          .keySet()
          .forEach(fact -> first.merge(fact, one.meaning(), (a, b) -> a.row() <= b.row() ? a : b));
    }
    Map<Fact, String> says = new EnumMap<>(Fact.class);
    first.forEach(
        (fact, phrase) -> says.put(fact, Objects.requireNonNull(phrase.says().get(fact))));
    return says;
  }

  private static @Nullable Episode episode(
      AskReader.Ask ask,
      Map<Fact, String> beside,
      Map<Fact, Set<String>> document,
      @Nullable SenderKind kind) {
    String own = beside.get(Fact.EPISODE);
    if (own != null) {
      return Word.of(Episode.class, own);
    }
    Set<String> said = document.getOrDefault(Fact.EPISODE, Set.of());
    if (kind == SenderKind.MIDWIFERY
        || kind == SenderKind.MATERNITY
        || ("monitor-blood-pressure".equals(ask.work()) && said.contains("pregnancy"))) {
      return Episode.PREGNANCY;
    }
    if (kind == SenderKind.EMERGENCY_DEPARTMENT) {
      return Episode.EMERGENCY;
    }
    for (String each : List.of("operation", "stay", "emergency")) {
      if (said.contains(each)) {
        return Word.of(Episode.class, each);
      }
    }
    if (kind != null && kind.isProvider()) {
      return Episode.CLINIC;
    }
    return UNRESOLVED.contains(String.valueOf(ask.work())) ? Episode.NONE : null;
  }

  private static @Nullable Relation relation(
      Map<Fact, String> beside,
      @Nullable String work,
      @Nullable Episode episode,
      boolean provider) {
    String said = beside.get(Fact.RELATION);
    if (said != null) {
      return Word.of(Relation.class, said);
    }
    return provider || ("fit-note".equals(work) && episode != null && episode != Episode.NONE)
        ? Relation.RELATED
        : null;
  }

  private static @Nullable RequestedBy requestedBy(
      Map<Fact, String> beside,
      @Nullable SenderKind kind,
      Map<Fact, Set<String>> document,
      @Nullable String work) {
    if (!Set.of("blood-test", "monitor", "follow-up-result").contains(String.valueOf(work))) {
      return null;
    }
    String said = beside.get(Fact.REQUESTED_BY);
    if (said == null) {
      Set<String> anywhere = document.getOrDefault(Fact.REQUESTED_BY, Set.of());
      said = anywhere.isEmpty() ? null : anywhere.iterator().next();
    }
    if (said != null) {
      return Word.of(RequestedBy.class, said);
    }
    if (kind == null) {
      return null;
    }
    return kind.isProvider()
        ? RequestedBy.SENDER
        : kind == SenderKind.PATIENT && document.containsKey(Fact.EPISODE)
            ? RequestedBy.ANOTHER_PROVIDER
            : null;
  }

  private static @Nullable Interval interval(
      AskReader.Ask ask, @Nullable LocalDate day, List<Passage> passages, int at) {
    if (!Set.of("re-refer", "arrange-imaging", "blood-test", "monitor")
        .contains(String.valueOf(ask.work()))) {
      return null;
    }
    Interval own = Spells.interval(ask.words(), day);
    Interval near = own == null ? Spells.interval(ask.passage().tokens(), day) : own;
    for (int i = at - 1; near == null && i >= Math.max(0, at - NEAR); i--) {
      near = Spells.interval(passages.get(i).tokens(), day);
    }
    for (int i = at + 1; near == null && i < Math.min(passages.size(), at + NEAR); i++) {
      near = Spells.interval(passages.get(i).tokens(), day);
    }
    return near;
  }

  private static <E extends Enum<E> & Word> @Nullable E word(
      Class<E> type, Map<Fact, String> says, Fact fact) {
    String id = says.get(fact);
    return id == null ? null : Word.of(type, id);
  }

  private static @Nullable Form form(
      Map<Fact, String> beside, Map<Fact, Set<String>> document, @Nullable String work) {
    if (!"complete-referral-form".equals(work)) {
      return null;
    }
    Form said = word(Form.class, beside, Fact.FORM);
    if (said == null) {
      Set<String> anywhere = document.getOrDefault(Fact.FORM, Set.of());
      said = anywhere.isEmpty() ? null : Word.of(Form.class, anywhere.iterator().next());
    }
    return said == null ? Form.LOCAL : said;
  }

  private static @Nullable ReferralState referral(
      Map<Fact, Set<String>> document, @Nullable String work) {
    if (!"follow-advice".equals(work)) {
      return null;
    }
    Set<String> said = document.getOrDefault(Fact.REFERRAL, Set.of());
    if (said.contains("rejected")) {
      return ReferralState.REJECTED;
    }
    return said.contains("answered-with-advice") ? ReferralState.ANSWERED_WITH_ADVICE : null;
  }

  private static @Nullable Purpose purpose(Map<Fact, Set<String>> document, @Nullable String work) {
    Set<String> said = document.getOrDefault(Fact.PURPOSE, Set.of());
    if ("share-data".equals(work)) {
      boolean secondary = said.contains("secondary-use-only");
      boolean direct = said.contains("direct-care");
      return secondary && !direct
          ? Purpose.SECONDARY_USE_ONLY
          : direct && secondary ? Purpose.DIRECT_AND_SECONDARY : Purpose.DIRECT_CARE;
    }
    if ("enable-software".equals(work)) {
      return said.contains("savings")
          ? Purpose.SAVINGS
          : said.contains("clinical-benefit") ? Purpose.CLINICAL_BENEFIT : null;
    }
    return null;
  }
}
