package remit.guidance;

import java.util.List;

/**
 * What a practice has tightened for itself: rows that ask a person or take work on where the LMC's
 * guidance would go further, and words that it takes for a danger sign. They only ever make an
 * answer more cautious.
 *
 * @param items its rows, each with the outcome review or accept
 * @param dangers its words for danger signs, beside those of the guidance
 * @param hash SHA-256 over their files, in hexadecimal; empty if there are none
 */
public record OwnRules(List<Item> items, List<Phrase.Danger> dangers, String hash) {
  /** Of a practice that goes by the LMC's guidance alone. */
  public static final OwnRules NONE = new OwnRules(List.of(), List.of(), "");

  /** The file of the rows, as messages name it. */
  public static final String ITEMS = OwnRulesReader.FOLDER + "/" + OwnRulesReader.ITEMS;

  /** Copies the lists. */
  public OwnRules {
    items = List.copyOf(items);
    dangers = List.copyOf(dangers);
  }
}
