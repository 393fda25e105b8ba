package remit.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.guidance.Phrase;
import remit.guidance.Subject;
import remit.reading.Lexicon.Found;
import remit.request.Ask;
import remit.request.Episode;
import remit.request.Fact;
import remit.request.Form;
import remit.request.Interval;
import remit.request.Prescribing;
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
  private static final Set<String> UNRESOLVED = Set.of("fit-note");

  private final Lexicon<Phrase> besideAsk;
  private final Lexicon<Phrase> inDocument;
  private final Lexicon<String> agreed;
  private final SupplyReader supply;
  private final Subjects subjects;

  FactReader(Guidance guidance, Tokens tokens, Subjects subjects) {
    this.subjects = subjects;
    List<Phrase> facts =
        guidance.phrases().phrases().stream().filter(phrase -> phrase.work() == null).toList();
    besideAsk =
        new Lexicon<>(
            facts.stream().filter(p -> p.where() != Phrase.Where.DOCUMENT).toList(),
            Phrase::words,
            tokens,
            subjects);
    inDocument =
        new Lexicon<>(
            facts.stream().filter(p -> p.where() == Phrase.Where.DOCUMENT).toList(),
            Phrase::words,
            tokens,
            subjects);
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
            subjects);
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
      List<Passage> passages) {
    Map<Fact, String> beside = beside(ask);
    String work = ask.work();
    List<String> about = subjects(ask, passages);
    SenderKind kind = sender.kind();
    boolean provider = kind != null && kind.isProvider();
    Episode episode = episode(ask, beside, document, kind);
    Integer absence = "fit-note".equals(work) ? Spells.absence(ask.passage(), passages, day) : null;
    return new Ask(
        quote,
        work,
        about.isEmpty() ? null : about,
        episode,
        relation(beside, work, episode, provider),
        requestedBy(beside, kind, document, work),
        document.getOrDefault(Fact.MISSED_APPOINTMENT, Set.of()).contains("yes"),
        interval(ask, day),
        absence,
        null,
        "monitor-blood-pressure".equals(work) ? Spells.weeksPostnatal(passages, day) : null,
        "prescribe".equals(work) ? word(SharedCare.class, beside, Fact.SHARED_CARE) : null,
        "prescribe".equals(work) ? prescribing(beside, kind, document, passages) : null,
        "prescribe".equals(work) ? supply.days(passages) : null,
        form(beside, document, work),
        "follow-advice".equals(work) ? document.containsKey(Fact.ADVICE_ONLY) : null,
        referral(document, work),
        "supply-referral-information".equals(work) ? beside.containsKey(Fact.OWN_ASSESSMENT) : null,
        purpose(near(ask.passage(), document), work),
        "share-data".equals(work) ? document.containsKey(Fact.LMC_APPROVED) : null,
        agreedBeforehand ? null : Boolean.FALSE,
        null);
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

  private List<String> subjects(AskReader.Ask ask, List<Passage> passages) {
    Set<String> ids = new LinkedHashSet<>();
    for (Subjects.Found found : subjects.find(ask.words())) {
      if (suits(found.subject(), ask.work())) {
        ids.add(found.subject().id());
      }
    }
    if (ids.isEmpty()) {
      for (Subjects.Found found : subjects.find(ask.passage().tokens())) {
        if (suits(found.subject(), ask.work())) {
          ids.add(found.subject().id());
        }
      }
    }
    for (Found<Phrase> found : ask.found()) {
      ids.addAll(found.meaning().subjects());
    }
    for (int i = passages.indexOf(ask.passage()); ids.isEmpty() && i >= 0; i--) {
      for (Subjects.Found found : subjects.find(passages.get(i).tokens())) {
        if (suits(found.subject(), ask.work())) {
          ids.add(found.subject().id());
        }
      }
    }
    return new ArrayList<>(ids);
  }

  private static boolean suits(Subject subject, @Nullable String work) {
    Set<String> groups = subject.groups();
    return switch (String.valueOf(work)) {
      case "prescribe" -> groups.contains("drug");
      case "blood-test", "monitor", "supply-referral-information" ->
          groups.contains("test") || groups.contains("imaging");
      case "follow-up-result" -> groups.contains("test") || groups.contains("imaging");
      case "arrange-imaging" -> groups.contains("imaging");
      case "refer" -> groups.contains("service");
      case "sign-declaration" -> groups.contains("declaration");
      case "vaccinate" -> groups.contains("vaccine");
      case "safeguarding-report", "supply-records" -> groups.contains("paper");
      default -> false;
    };
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

  private static @Nullable Interval interval(AskReader.Ask ask, @Nullable LocalDate day) {
    if (!Set.of("re-refer", "arrange-imaging", "blood-test", "monitor")
        .contains(String.valueOf(ask.work()))) {
      return null;
    }
    Interval own = Spells.interval(ask.words(), day);
    return own == null ? Spells.interval(ask.passage().tokens(), day) : own;
  }

  private static <E extends Enum<E> & Word> @Nullable E word(
      Class<E> type, Map<Fact, String> says, Fact fact) {
    String id = says.get(fact);
    return id == null ? null : Word.of(type, id);
  }

  private @Nullable Prescribing prescribing(
      Map<Fact, String> beside,
      @Nullable SenderKind kind,
      Map<Fact, Set<String>> document,
      List<Passage> passages) {
    Prescribing said = word(Prescribing.class, beside, Fact.PRESCRIBING);
    if (kind == SenderKind.PRIVATE) {
      return said == Prescribing.ON_REPEAT ? said : Prescribing.PRIVATE;
    }
    if (document.getOrDefault(Fact.REQUESTED_BY, Set.of()).contains("practice")) {
      return Prescribing.OWN_ACUTE;
    }
    if (said != null) {
      return said;
    }
    Set<String> anywhere = document.getOrDefault(Fact.PRESCRIBING, Set.of());
    if (anywhere.size() == 1) {
      return Word.of(Prescribing.class, anywhere.iterator().next());
    }
    if (kind == null) {
      return null;
    }
    if (kind.isProvider()) {
      return Prescribing.SPECIALIST_START;
    }
    for (Passage passage : passages) {
      for (Found<Phrase> found : besideAsk.find(passage.tokens())) {
        String id = found.meaning().says().get(Fact.PRESCRIBING);
        if (id != null) {
          return Word.of(Prescribing.class, id);
        }
      }
    }
    return null;
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
