package remit.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An LMC's guidance pack, whole and without faults, and beside it what the practice has tightened
 * for itself. The maps are keyed by id and keep the order of their files.
 *
 * @param pack the pack's id
 * @param title its title
 * @param version its version
 * @param publisher who publishes it, or empty
 * @param status what the publisher says of it, for instance that it is provisional, or empty
 * @param hash SHA-256 over its files, in hexadecimal
 * @param inForce the days on which it may be used at all
 * @param reviewBy the day by which the LMC means to have looked at it again
 * @param fallback the category of an ask that no row knows
 * @param categories the categories
 * @param works the works
 * @param subjects the subjects
 * @param signs the danger signs
 * @param limits the bounds of measured values
 * @param actions the actions
 * @param reasons the reasons
 * @param replies the texts of letters and messages
 * @param items the rows
 * @param phrases the words by which requests ask, and those that show danger
 * @param own what the practice has tightened for itself; no part of the pack
 */
public record Guidance(
    String pack,
    String title,
    String version,
    String publisher,
    String status,
    String hash,
    Days inForce,
    LocalDate reviewBy,
    Category fallback,
    Map<String, Category> categories,
    Map<String, Work> works,
    Map<String, Subject> subjects,
    Map<String, DangerSign> signs,
    List<Limit> limits,
    Map<String, Action> actions,
    Map<String, Reason> reasons,
    Map<String, ReplyText> replies,
    List<Item> items,
    Phrase.Book phrases,
    OwnRules own) {

  /** The same pack with a practice's own rules beside it. */
  public Guidance with(OwnRules rules) {
    return with(items, reasons, rules);
  }

  /** The same pack with other rows and reasons. */
  public Guidance with(List<Item> otherItems, Map<String, Reason> otherReasons) {
    return with(otherItems, otherReasons, own);
  }

  private Guidance with(
      List<Item> otherItems, Map<String, Reason> otherReasons, OwnRules otherRules) {
    return new Guidance(
        pack,
        title,
        version,
        publisher,
        status,
        hash,
        inForce,
        reviewBy,
        fallback,
        categories,
        works,
        subjects,
        signs,
        limits,
        actions,
        otherReasons,
        replies,
        otherItems,
        phrases,
        otherRules);
  }

  /** Whether everything in it was read from the same files as the other. */
  public boolean isSameAs(Guidance other) {
    return hash.equals(other.hash) && own.hash().equals(other.own.hash());
  }

  /** The reasons that a row may give on a day, in its order: those that may be printed then. */
  public List<Reason> reasonsOf(Item item, LocalDate day) {
    return item.reasons().stream()
        .map(reasons::get)
        .filter(Objects::nonNull)
        .filter(reason -> reason.isPrintable() && reason.validity().holdsOn(day))
        .toList();
  }
}
