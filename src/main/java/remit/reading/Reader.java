package remit.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import remit.request.SenderKind;
import remit.request.Sign;
import remit.request.Value;

/** Reads documents as requests, under the words of one guidance pack. */
public final class Reader {
  private static final Set<SenderKind> OFFICES =
      Set.of(
          SenderKind.ICB,
          SenderKind.NHSE,
          SenderKind.SUPPLIER,
          SenderKind.SCHOOL,
          SenderKind.EMPLOYER);

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
          "null");

  /** Works that are the treatment of a finding when a pre-operative clinic asks for them. */
  private static final Set<String> FINDINGS =
      Set.of("clinical-task", "prescribe", "monitor-blood-pressure", "re-refer", "null");

  private final Tokens tokens;
  private final Passages passages;
  private final AskReader asks;
  private final FactReader facts;
  private final SenderReader senders;
  private final DangerReader dangers;

  /** A reader for the words of a guidance pack. */
  public Reader(Guidance guidance) {
    Phrase.Book book = guidance.phrases();
    tokens = new Tokens(book.abbreviations());
    Subjects subjects = new Subjects(guidance.subjects().values(), tokens);
    passages = new Passages(tokens);
    Grammar grammar = new Grammar(tokens, subjects);
    asks =
        new AskReader(
            grammar,
            works(book, Phrase.Where.ASK, subjects),
            works(book, Phrase.Where.CONTEXT, subjects),
            guidance.works());
    facts = new FactReader(guidance, tokens, subjects);
    senders = new SenderReader(tokens, subjects);
    dangers = new DangerReader(book.dangers(), tokens, subjects);
  }

  private Lexicon<Phrase> works(Phrase.Book book, Phrase.Where where, Subjects subjects) {
    return new Lexicon<>(
        book.phrases().stream()
            .filter(phrase -> phrase.work() != null && phrase.where() == where)
            .toList(),
        Phrase::words,
        tokens,
        subjects);
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
    Sense sense = sense(document, sender, said, all);
    boolean agreed = facts.isAgreed(all);
    List<Reading.Line> lines = new ArrayList<>();
    Map<String, Found> found = new LinkedHashMap<>();
    Passage before = null;
    boolean afterAsk = false;
    for (Passage passage : all) {
      String text = parts.get(passage.part()).text();
      AskReader.Read read = asks.read(passage, before, afterAsk, text, sense);
      lines.add(
          new Reading.Line(
              new Reading.Place(passage.part(), passage.start(), passage.end()),
              passage.text(),
              read.mood().words()));
      for (AskReader.Ask one : read.asks()) {
        String quote = text.substring(one.start(), one.end()).replaceAll("\\s+", " ");
        AskReader.Ask known =
            withFallback(one, document, sender, sense, parts.get(passage.part()).kind());
        Ask ask = facts.read(known, quote, sender, said, day, agreed, all);
        found.putIfAbsent(
            key(ask), new Found(ask, new Reading.Place(passage.part(), one.start(), one.end())));
      }
      afterAsk = !read.asks().isEmpty();
      before = asks.speaksOfWork(passage) ? passage : before;
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
            readState(document),
            signs,
            values,
            null,
            found.values().stream().map(Found::ask).toList());
    return new Reading(request, found.values().stream().map(Found::place).toList(), lines);
  }

  private record Found(Ask ask, Reading.Place place) {}

  /** Two asks with the same key are the same piece of work said twice, or two parts of it. */
  private static String key(Ask ask) {
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

  private static AskReader.Ask withFallback(
      AskReader.Ask ask, Document document, Sender sender, Sense sense, Part.Kind kind) {
    if (sense.referralAnswered()
        && sense.fromProvider()
        && ADVISED.contains(String.valueOf(ask.work()))) {
      return ask.as("follow-advice");
    }
    String work = String.valueOf(ask.work());
    boolean mentioned =
        "blood-test".equals(work) && ask.found().stream().allMatch(f -> f.weight() == 1);
    if (sender.kind() == SenderKind.PRE_OP && (mentioned || FINDINGS.contains(work))) {
      return ask.as("treat-finding");
    }
    boolean clinical =
        sender.kind() != null
            && (sender.kind().isProvider()
                || sender.kind() == SenderKind.SOCIAL_CARE
                || sender.kind() == SenderKind.PHARMACY);
    return ask.work() == null && document.mail() != null && kind == Part.Kind.BODY && clinical
        ? ask.as("clinical-task")
        : ask;
  }

  private static boolean isAboutReferral(List<Passage> all) {
    return all.stream()
        .flatMap(passage -> passage.tokens().stream())
        .anyMatch(
            t ->
                t.word().startsWith("triag")
                    || t.word().equals("ubrn")
                    || t.word().equals("referral")
                    || t.word().equals("graded")
                    || t.word().equals("vet")
                    || t.word().equals("vetted"));
  }

  private static Sense sense(
      Document document, Sender sender, Map<Fact, Set<String>> said, List<Passage> all) {
    boolean provider = sender.kind() != null && sender.kind().isProvider();
    boolean toPatient =
        provider
            && document.parts().stream()
                .anyMatch(
                    part ->
                        part.text().matches("(?s).*\\n\\s*Dear (Mr|Mrs|Ms|Miss|Mx|Master)\\.? .*")
                            && !part.text()
                                .matches(
                                    "(?s).*\\n\\s*Dear (Dr|Doctor|GP|Colleague|Practice)\\b.*"));
    return new Sense(
        toPatient,
        provider,
        sender.kind() == SenderKind.PATIENT,
        sender.kind() != null && OFFICES.contains(sender.kind()),
        said.getOrDefault(Fact.REQUESTED_BY, Set.of()).contains("practice"),
        said.containsKey(Fact.REFERRAL) || said.containsKey(Fact.ADVICE_ONLY),
        isAboutReferral(all));
  }

  private static @Nullable Channel channel(Document document, List<Reading.Place> places) {
    if (document.kind() == Document.Kind.FILE) {
      String text = document.parts().isEmpty() ? "" : document.parts().get(0).text();
      String head = text.substring(0, Math.min(600, text.length()));
      if (head.matches(
          "(?is).*(online consultation|submitted:|what is the problem|econsult|form:|online request|nhs app).*")) {
        return Channel.ONLINE_FORM;
      }
      if (head.matches(
          "(?is).*(telephone message|phone message|phone note|call taken|message taken|tel msg|t/c from|phone call).*")) {
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
