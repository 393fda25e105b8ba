package remit.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One fact about an ask that a row of the guidance can test, with the words in which it is spoken
 * of.
 *
 * <p>A value is a set of ids ({@link Kind#CHOICE}), an {@link Integer}, a {@link Boolean} or a
 * {@link LocalDate}; null is unknown.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable, the readers hold no state
public enum Fact {
  /** What is wanted. */
  WORK(Kind.CHOICE, "what work is wanted", List.of(), (r, a) -> one(a.work())),
  /** Who wrote. */
  SENDER(
      Kind.CHOICE,
      "who the sender is",
      Word.ids(SenderKind.class),
      (r, a) -> word(r.sender().kind())),
  /** The sender's specialty. */
  SPECIALTY(
      Kind.CHOICE,
      "which specialty the sender belongs to",
      List.of(),
      (r, a) -> one(lower(r.sender().specialty()))),
  /** The sender's nation. */
  NATION(
      Kind.CHOICE,
      "which nation the sender works in",
      Word.ids(Nation.class),
      (r, a) -> word(r.sender().nation())),
  /** Who pays. */
  FUNDING(
      Kind.CHOICE,
      "whether the sender's care is NHS or private",
      Word.ids(Funding.class),
      (r, a) -> word(r.sender().funding())),
  /** How it came. */
  CHANNEL(Kind.CHOICE, "which way it came", Word.ids(Channel.class), (r, a) -> word(r.channel())),
  /** The drug, test, procedure or paper. */
  SUBJECT(
      Kind.CHOICE,
      "which drug, test or paper it is about",
      List.of(),
      (r, a) -> a.subject() == null || a.subject().isEmpty() ? null : Set.copyOf(a.subject())),
  /** The hospital contact. */
  EPISODE(
      Kind.CHOICE,
      "which operation, stay or clinic it comes from",
      Word.ids(Episode.class),
      (r, a) -> word(a.episode())),
  /** Part of the sender's matter or not. */
  RELATION(
      Kind.CHOICE,
      "whether it is related to the sender's own plan or referral",
      Word.ids(Relation.class),
      (r, a) -> word(a.relation())),
  /** Who wants the test. */
  REQUESTED_BY(
      Kind.CHOICE,
      "who requested the test or monitoring",
      Word.ids(RequestedBy.class),
      (r, a) -> word(a.requestedBy())),
  /** After a missed appointment. */
  MISSED_APPOINTMENT(
      Kind.YES_NO,
      "whether it follows a missed appointment",
      List.of(),
      (r, a) -> a.missedAppointment()),
  /** Days until it is wanted. */
  INTERVAL_DAYS(
      Kind.NUMBER,
      "after what interval it is wanted",
      List.of(),
      (r, a) -> a.interval() == null ? null : a.interval().days()),
  /** Calendar days of absence. */
  ABSENCE_DAYS(
      Kind.NUMBER, "how many days of absence it covers", List.of(), (r, a) -> a.absenceDays()),
  /** First day of absence. */
  ABSENCE_FROM(Kind.DATE, "on which day the absence began", List.of(), (r, a) -> a.absenceFrom()),
  /** Weeks since the birth. */
  WEEKS_POSTNATAL(
      Kind.NUMBER, "how many weeks it is since the birth", List.of(), (r, a) -> a.weeksPostnatal()),
  /** New or existing shared care. */
  SHARED_CARE(
      Kind.CHOICE,
      "whether the shared care is new or existing",
      Word.ids(SharedCare.class),
      (r, a) -> word(a.sharedCare())),
  /** How the drug comes to be asked for. */
  PRESCRIBING(
      Kind.CHOICE,
      "why the drug is asked of the practice",
      Word.ids(Prescribing.class),
      (r, a) -> word(a.prescribing())),
  /** Days of supply left. */
  SUPPLY_DAYS(Kind.NUMBER, "how many days of supply are left", List.of(), (r, a) -> a.supplyDays()),
  /** The form named. */
  FORM(Kind.CHOICE, "which form is wanted", Word.ids(Form.class), (r, a) -> word(a.form())),
  /** Advice was asked for. */
  ADVICE_ONLY(
      Kind.YES_NO,
      "whether the practice had asked for advice only",
      List.of(),
      (r, a) -> a.adviceOnly()),
  /** What became of the referral. */
  REFERRAL(
      Kind.CHOICE,
      "whether the referral was rejected or answered with advice",
      Word.ids(ReferralState.class),
      (r, a) -> word(a.referral())),
  /** Part of the practice's own assessment. */
  OWN_ASSESSMENT(
      Kind.YES_NO,
      "whether the information was part of the practice's own assessment",
      List.of(),
      (r, a) -> a.ownAssessment()),
  /** What data or software is for. */
  PURPOSE(Kind.CHOICE, "what it is for", Word.ids(Purpose.class), (r, a) -> word(a.purpose())),
  /** The LMC has approved it. */
  LMC_APPROVED(
      Kind.YES_NO, "whether the LMC has approved it", List.of(), (r, a) -> a.lmcApproved()),
  /** The practice's contacts on the day; known to the practice, not to the request. */
  CAPACITY(
      Kind.CHOICE,
      "how many contacts each clinician has had on that day",
      Word.ids(Capacity.class),
      (r, a) -> null);

  /** The kinds of value that a fact has. */
  public enum Kind {
    /** One or more ids. */
    CHOICE,
    /** A whole number. */
    NUMBER,
    /** Yes or no. */
    YES_NO,
    /** A day. */
    DATE
  }

  private final Kind kind;
  private final String question;
  private final List<String> words;
  private final BiFunction<Request, Ask, @Nullable Object> reader;

  Fact(
      Kind kind,
      String question,
      List<String> words,
      BiFunction<Request, Ask, @Nullable Object> reader) {
    this.kind = kind;
    this.question = question;
    this.words = words;
    this.reader = reader;
  }

  /** The kind of its values. */
  public Kind kind() {
    return kind;
  }

  /** What is not known when it is unknown, as an indirect question. */
  public String question() {
    return question;
  }

  /** The closed list of its ids; empty where the guidance, or nobody, lists them. */
  public List<String> words() {
    return words;
  }

  /** Its name in guidance files and in explanations, for instance {@code weeks postnatal}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Its value for an ask of a request, or null if it is unknown. */
  public @Nullable Object of(Request request, Ask ask) {
    return reader.apply(request, ask);
  }

  private static @Nullable Set<String> word(@Nullable Word word) {
    return word == null ? null : Set.of(word.id());
  }

  private static @Nullable Set<String> one(@Nullable String id) {
    return id == null ? null : Set.of(id);
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
