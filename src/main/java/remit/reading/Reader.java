package remit.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.guidance.Phrase;
import remit.intake.Document;
import remit.intake.Part;
import remit.request.Ask;
import remit.request.Channel;
import remit.request.Fact;
import remit.request.ReadState;
import remit.request.Request;
import remit.request.Sender;
import remit.request.Sign;
import remit.request.Value;

/** Reads documents as requests, under the words of one guidance pack. */
public final class Reader {
  private static final Pattern PHONED =
      Pattern.compile(
          "(?im)^\\W*(?:tele?(?:phone)?\\.?|phone|ph\\.?|call|caller|msg|message|t/c|rang|rung)\\b(?! ?(?:no|number|us)\\b)\\W*(?![\\d ]{6})(?!.*\\b(?:nhs trust|hospital switchboard)\\b)(?=.{0,40}(?:message|msg|note|call|taken|from|book|by|\\d{1,2}[:.]\\d\\d|$))");

  /** More asks than any letter has; what stands after them is for a person. */
  private static final int MOST_ASKS = 100;

  private final Guidance guidance;
  private final Tokens tokens;
  private final Passages passages;
  private final WorkReader works;
  private final AskReader asks;
  private final FactReader facts;
  private final SenderReader senders;
  private final DangerReader dangers;
  private final DangerReader ownDangers;
  private final SenseReader senses;
  private final AskMeaning meaning;
  private final List<Phrase.Example> examples;
  private final Likeness likeness;
  private final AskJudge judge;

  /** A reader for the words of a guidance pack. */
  public Reader(Guidance guidance) {
    this(guidance, null);
  }

  private Reader(Guidance guidance, @Nullable Reader before) {
    this.guidance = guidance;
    Phrase.Book book = guidance.phrases();
    WorkNames names = new WorkNames(guidance.works().values());
    List<Phrase> phrases = names.phrases(book.phrases());
    examples = names.examples(book.examples());
    tokens = new Tokens(book.abbreviations());
    Subjects subjects = new Subjects(guidance.subjects().values(), tokens);
    People people = new People(subjects, false);
    passages = new Passages(tokens, people);
    Grammar grammar = new Grammar(tokens, people);
    works =
        new WorkReader(
            works(phrases, Phrase.Where.ASK, people),
            works(phrases, Phrase.Where.CONTEXT, people),
            names.works());
    asks = new AskReader(grammar, new Grammar(tokens, new People(subjects, true)), works);
    meaning = new AskMeaning(subjects, names.works().keySet());
    likeness =
        before != null && before.learntFromTheSame(guidance, examples)
            ? before.likeness
            : new Likeness(examples, tokens, subjects);
    judge = new AskJudge(likeness);
    facts = new FactReader(phrases, names, tokens, subjects, people);
    senders = new SenderReader(book.senders(), tokens, subjects);
    dangers = new DangerReader(book.dangers(), tokens, subjects);
    ownDangers = new DangerReader(guidance.own().dangers(), tokens, subjects);
    senses = new SenseReader(names.works().values(), tokens, people);
  }

  /**
   * A reader for the words of another guidance pack. What was learnt from examples is kept if they
   * are the same, for learning takes the longest.
   */
  public Reader under(Guidance other) {
    return new Reader(other, this);
  }

  private boolean learntFromTheSame(Guidance other, List<Phrase.Example> others) {
    return others.equals(examples)
        && other.phrases().abbreviations().equals(guidance.phrases().abbreviations())
        && List.copyOf(other.subjects().values()).equals(List.copyOf(guidance.subjects().values()));
  }

  private Lexicon<Phrase> works(List<Phrase> phrases, Phrase.Where where, People people) {
    return new Lexicon<>(
        phrases.stream()
            .filter(phrase -> phrase.work() != null && phrase.where() == where)
            .toList(),
        Phrase::words,
        tokens,
        people);
  }

  /**
   * Reads a document.
   *
   * @param id the reference to give the request, or null
   */
  public Reading read(Document document, @Nullable String id) {
    Sender sender = senders.read(document);
    List<Passage> all = new ArrayList<>();
    List<Part> parts = document.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (isRead(parts.get(i).kind())) {
        all.addAll(passages.of(i, parts.get(i).text()));
      }
    }
    LocalDate day = document.sent() == null ? DayReader.read(document, tokens) : document.sent();
    Map<Fact, Set<String>> said = facts.ofDocument(all);
    if (senses.isSeen(all)) {
      said.remove(Fact.REQUESTED_BY);
    }
    Sense sense = senses.read(document, sender, channel(document, List.of()), said, all);
    boolean agreed = facts.isAgreed(all);
    AskMeaning.Circumstances circumstances = meaning.circumstances(all, works, sense);
    List<Passage> subject = subject(document);
    Asking asking = new Asking(document, sender, sense, circumstances, said, day, agreed);
    asking.take(all);
    if (asking.found.isEmpty()) {
      asking.take(subject);
    }
    if (asking.found.isEmpty()) {
      asking.takeLast();
    }
    List<Reading.Line> lines = new ArrayList<>(asking.lines);
    List<Found> found = List.copyOf(asking.found.values());
    List<Sign> signs = new ArrayList<>();
    List<DangerReader.Danger> spoken = new ArrayList<>(dangers.read(subject, all, day, sense));
    spoken.addAll(ownDangers.read(subject, all, day, sense));
    for (DangerReader.Danger danger : spoken) {
      Passage passage = danger.passage();
      lines.add(
          new Reading.Line(
              new Reading.Place(passage.part(), passage.start(), passage.end()),
              danger.quote(),
              "danger sign " + danger.sign() + ": " + danger.meaning().words()));
      if (danger.meaning() == DangerReader.Meaning.PRESENT
          && signs.stream().noneMatch(sign -> sign.sign().equals(danger.sign()))) {
        signs.add(new Sign(danger.sign(), danger.quote()));
      }
    }
    List<Value> values = new ArrayList<>(ValueReader.read(all));
    Integer supply = facts.supplyDays(all);
    if (supply != null) {
      values.add(new Value("supply-left", java.math.BigDecimal.valueOf(supply), "days"));
    }
    Request request =
        new Request(
            id,
            channel(document, found.stream().map(Found::place).toList()),
            day,
            sender,
            PatientReader.read(document),
            document.mail(),
            asking.isTooLong() ? ReadState.PART : readState(document),
            signs,
            values,
            null,
            found.stream().map(Found::ask).toList());
    return new Reading(request, found.stream().map(Found::place).toList(), lines);
  }

  private record Found(Ask ask, Reading.Place place) {}

  /** What is asked in a document, gathered sentence by sentence. */
  private final class Asking {
    private final Document document;
    private final Sender sender;
    private final Sense sense;
    private final AskMeaning.Circumstances circumstances;
    private final Map<Fact, Set<String>> said;
    private final @Nullable LocalDate day;
    private final boolean agreed;
    private final List<Reading.Line> lines = new ArrayList<>();
    private final List<AskReader.Read> reads = new ArrayList<>();
    private final Map<String, Found> found = new LinkedHashMap<>();
    private int calls;

    Asking(
        Document document,
        Sender sender,
        Sense sense,
        AskMeaning.Circumstances circumstances,
        Map<Fact, Set<String>> said,
        @Nullable LocalDate day,
        boolean agreed) {
      this.document = document;
      this.sender = sender;
      this.sense = sense;
      this.circumstances = circumstances;
      this.said = said;
      this.day = day;
      this.agreed = agreed;
    }

    /** Whether more was asked than any letter asks. */
    boolean isTooLong() {
      return calls > MOST_ASKS;
    }

    void take(List<Passage> passages) {
      Passage before = null;
      boolean afterAsk = false;
      for (int at = 0; at < passages.size(); at++) {
        Passage passage = passages.get(at);
        String text = document.parts().get(passage.part()).text();
        AskReader.Read read = asks.read(passage, before, afterAsk, text, sense);
        reads.add(read);
        lines.add(
            new Reading.Line(
                new Reading.Place(passage.part(), passage.start(), passage.end()),
                passage.text(),
                read.mood().words()));
        for (AskReader.Ask known : meant(passage, read)) {
          if (++calls > MOST_ASKS) {
            break;
          }
          keep(known, passages, at);
        }
        afterAsk = !read.asks().isEmpty();
        before = works.speaksOfWork(passage) ? passage : before;
      }
    }

    /** The asks of a sentence, as all of the document lets them be understood. */
    private List<AskReader.Ask> meant(Passage passage, AskReader.Read read) {
      if (read.asks().isEmpty()) {
        AskReader.Ask missed = judge.missed(read, sense);
        return missed == null ? List.of() : List.of(missed);
      }
      Part.Kind kind = document.parts().get(passage.part()).kind();
      List<AskReader.Ask> meant = new ArrayList<>();
      for (AskReader.Ask one : read.asks()) {
        AskReader.Ask judged =
            judge.judge(
                one,
                meaning.of(one, document, sender, sense, circumstances, kind),
                read.asks().size() == 1,
                sense);
        if (judged != null) {
          meant.add(judged);
        }
      }
      return meant;
    }

    /** Takes the sentence most like an ask where nothing was found. */
    void takeLast() {
      AskReader.Ask last = judge.last(reads, sense);
      if (last != null) {
        List<Passage> passages = reads.stream().map(AskReader.Read::passage).toList();
        keep(last, passages, passages.indexOf(last.passage()));
      }
    }

    private void keep(AskReader.Ask known, List<Passage> passages, int at) {
      int part = known.passage().part();
      String text = document.parts().get(part).text();
      String quote = text.substring(known.start(), known.end()).replaceAll("\\s+", " ");
      Ask ask = facts.read(known, quote, sender, said, day, agreed, passages, at);
      keep(
          key(ask, known.work()),
          new Found(ask, new Reading.Place(part, known.start(), known.end())));
    }

    /** Keeps an ask; where the same is asked twice, the words that are in no doubt. */
    private void keep(String key, Found one) {
      Found before = found.get(key);
      if (before == null || (before.ask().doubt() != null && one.ask().doubt() == null)) {
        found.put(key, one);
      }
    }
  }

  /** Two asks with the same key are the same piece of work said twice, or two parts of it. */
  private static String key(Ask ask, @Nullable String work) {
    boolean surveillance =
        ask.subject() != null
            && ask.subject().stream().anyMatch(Set.of("psa", "paraprotein")::contains)
            && Set.of("monitor", "blood-test").contains(String.valueOf(work));
    return surveillance ? "surveillance" : plainKey(ask, work);
  }

  private static String plainKey(Ask ask, @Nullable String work) {
    return work
        + "|"
        + (work == null ? ask.quote() : "")
        + "|"
        + ("prescribe".equals(work) || "monitor".equals(work) || "safeguarding-report".equals(work)
            ? ask.subject()
            : "")
        + "|"
        + ("refer".equals(work) ? ask.subject() : "")
        + ("share-data".equals(work) ? ask.purpose() : "");
  }

  /** What the subject of a mail says. */
  private List<Passage> subject(Document document) {
    List<Passage> subject = new ArrayList<>();
    for (int i = 0; i < document.parts().size(); i++) {
      Part part = document.parts().get(i);
      if (part.kind() == Part.Kind.SUBJECT) {
        passages.of(i, part.text()).forEach(passage -> subject.add(passage.as(Passage.Kind.ITEM)));
      }
    }
    return subject;
  }

  private static boolean isRead(Part.Kind kind) {
    return kind == Part.Kind.FILE || kind == Part.Kind.BODY || kind == Part.Kind.ATTACHMENT;
  }

  private static @Nullable Channel channel(Document document, List<Reading.Place> places) {
    if (document.kind() == Document.Kind.FILE) {
      String text = document.parts().isEmpty() ? "" : document.parts().get(0).text();
      String head = text.substring(0, Math.min(600, text.length()));
      if (head.matches(
          "(?is).*(online consultation|submitted|submission|what is the problem|e-?consult|e-?form\\b|online (?:fit note )?request|nhs app|web request|ask the surgery|request no|your question|who are you|tell us|surgery online).*")) {
        return Channel.ONLINE_FORM;
      }
      if (PHONED.matcher(head).find()) {
        return Channel.PHONE_NOTE;
      }
      return Channel.LETTER;
    }
    boolean attached =
        !places.isEmpty()
            && places.stream()
                .allMatch(p -> document.parts().get(p.part()).kind() == Part.Kind.ATTACHMENT);
    return attached ? Channel.DOCUMENT : Channel.EMAIL;
  }

  private static ReadState readState(Document document) {
    if (document.parts().isEmpty()) {
      return ReadState.NONE;
    }
    return document.unread().isEmpty() ? ReadState.WHOLE : ReadState.PART;
  }
}
