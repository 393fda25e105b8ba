package remit.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import remit.current.InUse;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.intake.Document;
import remit.intake.DocumentReader;
import remit.mail.Addressee;
import remit.mail.MailHeaders;
import remit.mail.ReplyMail;
import remit.practice.AddressBook;
import remit.practice.Practice;
import remit.reading.Reading;
import remit.register.Case;
import remit.register.Decided;
import remit.register.DecidedAsk;
import remit.register.Decider;
import remit.register.Ending;
import remit.register.Link;
import remit.register.NewDraft;
import remit.reply.Draft;
import remit.reply.Replies;
import remit.reply.ReplyFiles;
import remit.request.Received;
import remit.request.Request;
import remit.request.RequestReader;
import remit.triage.Assessment;
import remit.triage.Because;
import remit.triage.Decision;

/** Decides cases: reads each, assesses it, and drafts the reply if every ask has one. */
final class CaseDecider implements Decider {
  /** The kind of the one draft that a case has. */
  static final String REPLY = "reply";

  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final int HEAD = 1 << 16;
  private static final String MAIL = "eml";

  private final Supplier<InUse> current;
  private final AddressBook book;
  private final Path practiceFile;
  private final RequestReader requests;
  private final BiFunction<String, byte[], Document> documents;
  private final DecisionText text;

  CaseDecider(
      Supplier<InUse> current,
      AddressBook book,
      Path practiceFile,
      RequestReader requests,
      BiFunction<String, byte[], Document> documents,
      DecisionText text) {
    this.current = current;
    this.book = book;
    this.practiceFile = practiceFile;
    this.requests = requests;
    this.documents = documents;
    this.text = text;
  }

  @Override
  public Decided decide(Case file, byte[] bytes) {
    String name = file.fileName() == null ? "mail." + MAIL : file.fileName();
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    InUse by = current.get();
    if (!DocumentReader.takes(name, head)) {
      return ofFacts(file, bytes, by);
    }
    Document document = documents.apply(name, bytes);
    Reading reading = by.reader().read(document, "case " + file.number());
    Assessment assessment = assess(file, reading.request(), by);
    return decided(new Read(file, name, bytes, document, reading, assessment, by));
  }

  private static Assessment assess(Case file, Request request, InUse by) {
    LocalDate day = request.received() == null ? day(file) : null;
    return by.triage().assess(request, by.practice(), day);
  }

  private static LocalDate day(Case file) {
    return file.arrived().atZone(HERE).toLocalDate();
  }

  private Decided ofFacts(Case file, byte[] bytes, InUse by) {
    List<Received> received = new ArrayList<>();
    requests.read(new ByteArrayInputStream(bytes), received::add);
    if (received.size() != 1) {
      return Decided.forAPerson(
          "The file holds %d requests, and one file is one case: decide it with remit classify."
              .formatted(received.size()));
    }
    Request request = received.get(0).request();
    return request == null
        ? Decided.couldNotRead(
            received.get(0).faults().stream().map(fault -> fault.words()).toList())
        : decided(new Read(file, "request.json", bytes, null, null, assess(file, request, by), by));
  }

  /** A case that was read. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
  private record Read(
      Case file,
      String name,
      byte[] bytes,
      @Nullable Document document,
      @Nullable Reading reading,
      Assessment assessment,
      InUse by) {

    boolean isMail() {
      return document != null && document.mail() != null && name.endsWith("." + MAIL);
    }

    boolean isFromARobot() {
      return document != null
          && document.kind() != Document.Kind.FILE
          && document.kind() != Document.Kind.MAIL;
    }
  }

  private Decided decided(Read read) {
    List<String> why = new ArrayList<>();
    List<NewDraft> drafts = new ArrayList<>();
    Ending ending = ending(read, why, drafts);
    List<DecidedAsk> asks = read.assessment().decisions().stream().map(d -> ask(read, d)).toList();
    return new Decided(
        ending,
        why,
        text.of(read.file(), read.assessment(), read.reading(), read.by()),
        read.by().guidance().version(),
        read.by().guidance().hash(),
        asks,
        drafts);
  }

  private Ending ending(Read read, List<String> why, List<NewDraft> drafts) {
    Assessment assessment = read.assessment();
    if (read.document() != null) {
      why.addAll(read.document().unread());
    }
    why.addAll(assessment.notices());
    Optional<Long> answered =
        read.file().links().stream()
            .filter(link -> link.kind() == Link.Kind.ANSWERS_DRAFT)
            .map(Link::other)
            .findFirst();
    if (answered.isPresent()) {
      why.add(
          "It answers, or reports on, the reply to case %d. A person must read it."
              .formatted(answered.get()));
      return Ending.FOR_A_PERSON;
    }
    if (read.isFromARobot()) {
      why.add("A program sent it, not a person. A person must look at it; no reply is drafted.");
      return Ending.FOR_A_PERSON;
    }
    return switch (assessment.status()) {
      case COULD_NOT_READ -> because(why, "It could not be read.", Ending.COULD_NOT_READ);
      case NO_REQUEST -> nothingAsked(why);
      case ASSESSED -> assessed(read, why, drafts);
    };
  }

  /** What a person should know of it, a danger sign for instance, a person must see. */
  private static Ending nothingAsked(List<String> why) {
    return why.isEmpty()
        ? because(why, "Every sentence was read, and none asks for anything.", Ending.NOTHING_ASKED)
        : Ending.FOR_A_PERSON;
  }

  private static Ending because(List<String> why, String sentence, Ending ending) {
    if (why.isEmpty()) {
      why.add(sentence);
    }
    return ending;
  }

  private Ending assessed(Read read, List<String> why, List<NewDraft> drafts) {
    InUse by = read.by();
    Draft draft =
        Replies.compose(read.assessment(), by.guidance(), by.practice(), day(read.file()))
            .orElse(null);
    if (draft != null && draft.envelope() != null) {
      ReplyMail mail = mail(read, draft);
      drafts.add(new NewDraft(REPLY, bytes(mail)));
      why.addAll(mail.notes());
    }
    List<Decision> open =
        read.assessment().decisions().stream().filter(d -> !isAnswered(d)).toList();
    for (Decision decision : open) {
      why.add(
          decision.outcome() == Outcome.ACCEPT
              ? "The practice does this: %s.".formatted(decision.category().label())
              : decision.because().stream()
                  .map(Because::says)
                  .findFirst()
                  .orElse("A person must decide."));
    }
    if (open.isEmpty() && !drafts.isEmpty()) {
      return Ending.DRAFT_READY;
    }
    if (!drafts.isEmpty()) {
      why.add("The draft answers only a part of what is asked.");
    }
    return because(why, "A person must decide.", Ending.FOR_A_PERSON);
  }

  private static boolean isAnswered(Decision decision) {
    return decision.reply() != null && decision.outcome() != Outcome.DIVERT;
  }

  private ReplyMail mail(Read read, Draft draft) {
    Practice practice = read.by().practice();
    Addressee addressee =
        read.isMail() ? Addressee.ofMail(MailHeaders.of(read.bytes()), book) : Addressee.ofFile();
    ReplyFiles files = ReplyFiles.of(practice, practiceFile);
    String id = read.file().draftId(read.by().guidance().version(), REPLY);
    try {
      return ReplyMail.of(
          draft,
          practice,
          addressee,
          new ReplyMail.Making(id, read.file().arrived(), true),
          files,
          new ReplyMail.Original(ending(read.name()), read.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return ending.matches("[a-z0-9]{1,5}") ? ending : "bin";
  }

  private static byte[] bytes(ReplyMail mail) {
    try {
      return mail.mail().bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DecidedAsk ask(Read read, Decision decision) {
    String organisation = read.assessment().request().sender().organisation();
    String provider =
        organisation == null
            ? ""
            : book.named(organisation).map(service -> service.name()).orElse("");
    return new DecidedAsk(
        decision.category().id(),
        decision.outcome().id(),
        decision.reasons().stream().map(Reason::id).toList(),
        provider);
  }
}
