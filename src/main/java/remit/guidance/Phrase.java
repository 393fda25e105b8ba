package remit.guidance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.request.Fact;

/**
 * Words by which requests ask for a kind of work, or say a fact about it.
 *
 * @param row where it stands in its file
 * @param words literal words with simple slots, as {@code rules/README.md} describes them
 * @param work the id of the work, or null if the words only say facts
 * @param subjects ids of what it is about, beside those that fill its slots
 * @param says the facts it says, as ids of their words
 * @param where where the words count
 */
public record Phrase(
    int row,
    String words,
    @Nullable String work,
    List<String> subjects,
    Map<Fact, String> says,
    Where where) {
  /** Copies the collections. */
  public Phrase {
    subjects = List.copyOf(subjects);
    says = Map.copyOf(says);
  }

  /** Where words count. */
  public enum Where {
    /** In the words of the ask itself. */
    ASK,
    /** In the sentences around an ask whose own words do not say what it is about. */
    CONTEXT,
    /** Anywhere in the document. */
    DOCUMENT
  }

  /**
   * Words that show a danger sign.
   *
   * @param row where it stands in its file
   * @param words literal words with simple slots
   * @param sign the id of the sign
   * @param counts when a mention counts
   */
  public record Danger(int row, String words, String sign, Counts counts) {}

  /**
   * Words by which a sender is known.
   *
   * @param row where it stands in its file
   * @param words literal words with simple slots; of an address, a part of its domain
   * @param sender the id of the kind of sender, or null
   * @param specialty the specialty, or empty
   * @param isAddress whether they are part of a mail address
   */
  public record SenderWords(
      int row, String words, @Nullable String sender, String specialty, boolean isAddress) {}

  /**
   * A sentence as a sender would write it, and what it asks.
   *
   * @param row where it stands in its file
   * @param words the sentence
   * @param work the id of the work that it asks for, or {@link #NONE}
   * @param sender the id of the kind of sender, or empty if any might write it
   */
  public record Example(int row, String words, String work, String sender) {
    /** Stands in place of a work where a sentence asks for nothing. */
    public static final String NONE = "none";
  }

  /** When a mention of danger counts. */
  public enum Counts {
    /** When it is present: not negated, past, or another person's. */
    PRESENT,
    /** Always, for its words say already that it is so. */
    ALWAYS,
    /** When it is present; a discharge letter that tells how it came speaks of the past. */
    ACUTE
  }

  /**
   * All words of a guidance pack.
   *
   * @param phrases the words by which requests ask
   * @param dangers the words that show danger signs
   * @param senders the words by which senders are known
   * @param examples sentences and what they ask
   * @param abbreviations what short forms stand for
   * @param groups the groups that slots may name
   */
  public record Book(
      List<Phrase> phrases,
      List<Danger> dangers,
      List<SenderWords> senders,
      List<Example> examples,
      Map<String, String> abbreviations,
      Set<String> groups) {
    /** Copies the collections. */
    public Book {
      phrases = List.copyOf(phrases);
      dangers = List.copyOf(dangers);
      senders = List.copyOf(senders);
      examples = List.copyOf(examples);
      abbreviations = Map.copyOf(abbreviations);
      groups = Set.copyOf(groups);
    }
  }
}
