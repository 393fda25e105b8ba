package remit.guidance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rows of a guidance pack say, in the words of its labels. */
public final class ItemWords {
  private final Guidance guidance;
  private final FactWords facts;

  /** The words of a pack. */
  public ItemWords(Guidance guidance) {
    this.guidance = guidance;
    this.facts = new FactWords(guidance.subjects());
  }

  /** The kinds of work that the row answers, for instance {@code to give a fit note}. */
  public String works(Item item) {
    return FactWords.or(
        new TreeSet<>(item.works())
            .stream()
                .map(id -> guidance.works().get(id))
                .filter(Objects::nonNull)
                .map(work -> "to " + work.label())
                .toList());
  }

  /** What the row wants of the other facts, each as a person says it; empty if it wants nothing. */
  public List<String> conditions(Item item) {
    return item.conditions().entrySet().stream()
        .map(entry -> facts.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The same as explanations of decisions say it: the headings of the columns and their ids. */
  public static String cells(Item item) {
    return item.conditions().entrySet().stream()
        .map(entry -> entry.getKey().label() + " " + entry.getValue().words())
        .collect(Collectors.joining("; "));
  }

  /** What the practice does, as a sentence. */
  public static String outcome(Outcome outcome) {
    return switch (outcome) {
      case REVIEW -> "Review: a clinician looks before anything is sent.";
      case ACCEPT -> "Accept: the practice does the work.";
      case INVOICE -> "Invoice: the practice does the work, and an invoice may follow.";
      case DEFER -> "Defer: the practice makes no decision for now.";
      case REDIRECT -> "Redirect: the sender is asked to telephone a practice clinician.";
      case DIVERT -> "Divert: the patient is sent to the local urgent care settings.";
      case DECLINE -> "Decline: the work is returned to the sender with reasons.";
    };
  }

  /** When a reason is true, to follow a comma or a dash. */
  public static String truth(ReasonTruth truth) {
    return switch (truth) {
      case ALWAYS -> "always true where the row fits";
      case NO_LOCAL_COMMISSION ->
          "true if the practice's service register holds no local commission for the work";
      case NO_ENHANCED_SERVICE ->
          "true if the practice's service register holds no enhanced service for the work";
      case SENDER_IS_PROVIDER -> "true if the sender is a provider of care";
      case SENDER_IS_NO_PROVIDER -> "true if the sender provides no care";
      case SENDER_IS_ENGLISH_NHS_PROVIDER -> "true if the sender is an English NHS provider";
    };
  }

  /** Where words stand: the document, the heading and the words themselves. */
  public static String source(Source source) {
    return "%s, “%s”: “%s”".formatted(source.document(), source.heading(), source.quote());
  }

  /** Whether the LMC has confirmed what rests on the source. */
  public static String standing(Source source) {
    return source.verified() ? "verified by the LMC" : "provisional: the LMC has not confirmed it";
  }

  /**
   * The rows that win where both they and this one apply.
   *
   * @param day the day on which they must hold; null for any day on which this one holds too
   */
  public List<Item> winners(Item item, @Nullable LocalDate day) {
    return guidance.items().stream()
        .filter(other -> !other.equals(item) && item.yieldsTo(other) && item.overlaps(other))
        .filter(
            other ->
                day == null
                    ? other.validity().overlaps(item.validity())
                    : other.validity().holdsOn(day))
        .sorted(Comparator.comparingInt(Item::row))
        .toList();
  }

  /** The danger signs that stop this row's replies beside those that stop every reply. */
  public List<DangerSign> ownSigns(Item item) {
    return guidance.signs().values().stream()
        .filter(sign -> !sign.categories().isEmpty() && sign.stops(item.category()))
        .toList();
  }
}
