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

  private final Tokens tokens;
  private final Passages passages;
  private final WorkReader works;
  private final AskReader asks;
  private final FactReader facts;
  private final SenderReader senders;
  private final DangerReader dangers;
  private final SenseReader senses;
  private final AskMeaning meaning;
  private final AskJudge judge;

  /** A reader for the words of a guidance pack. */
  public Reader(Guidance guidance) {
    Phrase.Book book = guidance.phrases();
    tokens = new Tokens(book.abbreviations());
    Subjects subjects = new Subjects(guidance.subjects().values(), tokens);
    People people = new People(subjects, false);
    passages = new Passages(tokens, people);
    Grammar grammar = new Grammar(tokens, people);
    works =
        new WorkReader(
            works(book, Phrase.Where.ASK, people),
            works(book, Phrase.Where.CONTEXT, people),
            guidance.works());
    asks = new AskReader(grammar, new Grammar(tokens, new People(subjects, true)), works);
    meaning = new AskMeaning(subjects);
    judge = new AskJudge(new Likeness(book.examples(), tokens, subjects));
    facts = new FactReader(guidance, tokens, subjects, people);
    senders = new SenderReader(book.senders(), tokens, subjects);
    dangers = new DangerReader(book.dangers(), tokens, subjects);
    senses = new SenseReader(guidance.works().values(), tokens, people);
  }

  private Lexicon<Phrase> works(Phrase.Book book, Phrase.Where where, People people) {
    return new Lexicon<>(
        book.phrases().stream()
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
    List<Reading.Line> lines = new ArrayList<>();
    Map<String, Found> found = new LinkedHashMap<>();
    Passage before = null;
    boolean afterAsk = false;
    int calls = 0;
    for (int at = 0; at < all.size(); at++) {
      Passage passage = all.get(at);
      String text = parts.get(passage.part()).text();
      AskReader.Read read = asks.read(passage, before, afterAsk, text, sense);
      lines.add(
          new Reading.Line(
              new Reading.Place(passage.part(), passage.start(), passage.end()),
              passage.text(),
              read.mood().words()));
      Part.Kind kind = parts.get(passage.part()).kind();
      List<AskReader.Ask> meant = new ArrayList<>();
      for (AskReader.Ask one : read.asks()) {
        AskReader.Ask judged =
            judge.judge(meaning.of(one, document, sender, sense, circumstances, kind), sense);
        if (judged != null) {
          meant.add(judged);
        }
      }
      if (read.asks().isEmpty()) {
        AskReader.Ask missed = judge.missed(passage, read.mood(), sense);
        if (missed != null) {
          meant.add(missed);
        }
      }
      for (AskReader.Ask known : meant) {
        String quote = text.substring(known.start(), known.end()).replaceAll("\\s+", " ");
        if (++calls > MOST_ASKS) {
          break;
        }
        Ask ask = facts.read(known, quote, sender, said, day, agreed, all, at);
        keep(found, new Found(ask, new Reading.Place(passage.part(), known.start(), known.end())));
      }
      afterAsk = !read.asks().isEmpty();
      before = works.speaksOfWork(passage) ? passage : before;
    }
    List<Sign> signs = new ArrayList<>();
    for (DangerReader.Danger danger : dangers.read(all, day, sense.saysForPractice())) {
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
            channel(document, found.values().stream().map(Found::place).toList()),
            day,
            sender,
            PatientReader.read(document),
            document.mail(),
            calls > MOST_ASKS ? ReadState.PART : readState(document),
            signs,
            values,
            null,
            found.values().stream().map(Found::ask).toList());
    return new Reading(request, found.values().stream().map(Found::place).toList(), lines);
  }

  private record Found(Ask ask, Reading.Place place) {}

  /** Keeps an ask; where the same is asked twice, the words that are in no doubt. */
  private static void keep(Map<String, Found> found, Found one) {
    Found before = found.get(key(one.ask()));
    if (before == null || (before.ask().doubt() != null && one.ask().doubt() == null)) {
      found.put(key(one.ask()), one);
    }
  }

  /** Two asks with the same key are the same piece of work said twice, or two parts of it. */
  private static String key(Ask ask) {
    boolean surveillance =
        ask.subject() != null
            && ask.subject().stream().anyMatch(Set.of("psa", "paraprotein")::contains)
            && Set.of("monitor", "blood-test").contains(String.valueOf(ask.work()));
    return surveillance ? "surveillance" : plainKey(ask);
  }

  private static String plainKey(Ask ask) {
    return ask.work()
        + "|"
        + (ask.work() == null ? ask.quote() : "")
        + "|"
        + ("prescribe".equals(ask.work())
                || "monitor".equals(ask.work())
                || "safeguarding-report".equals(ask.work())
            ? ask.subject()
            : "")
        + "|"
        + ("refer".equals(ask.work()) ? ask.subject() : "")
        + ("share-data".equals(ask.work()) ? ask.purpose() : "");
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
