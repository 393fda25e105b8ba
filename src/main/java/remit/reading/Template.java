package remit.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Literal words with simple slots, ready to be found in text: {@code a|b} is one or the other,
 * {@code word*} any word that begins so, {@code [word]} may be missing, {@code ...} stands for up
 * to five words, {@code {group}} for a name out of a group of subjects, {@code {time}} for a
 * stretch of time, {@code {number}} for a figure and {@code {day}} for a date.
 */
final class Template {
  private static final int LONGEST_GAP = 5;

  private final List<Element> elements = new ArrayList<>();

  private record Element(
      Set<String> words, List<String> beginnings, String slot, boolean optional, boolean gap) {}

  /** What fills slots: from a place in the words, the ends at which a thing of the group ends. */
  interface Slots {
    /** The index after the thing of this group that begins here, or -1. */
    int end(String group, List<Token> tokens, int from);

    /** The words with which things of this group begin, or null if they are not listed. */
    @Nullable Set<String> firstWords(String group);
  }

  Template(String words, Tokens tokens) {
    for (String piece : words.strip().split("\\s+", -1)) {
      if (piece.equals("...")) {
        elements.add(new Element(Set.of(), List.of(), "", false, true));
      } else if (piece.startsWith("{")) {
        elements.add(
            new Element(Set.of(), List.of(), piece.substring(1, piece.length() - 1), false, false));
      } else {
        addWords(piece, tokens);
      }
    }
  }

  private void addWords(String piece, Tokens tokens) {
    boolean optional = piece.startsWith("[") && piece.endsWith("]");
    String plain = optional ? piece.substring(1, piece.length() - 1) : piece;
    if (plain.indexOf('|') < 0 && plain.indexOf('*') < 0) {
      for (Token token : tokens.of(plain)) {
        elements.add(new Element(Set.of(token.word()), List.of(), "", optional, false));
      }
      return;
    }
    Set<String> words = new java.util.HashSet<>();
    List<String> beginnings = new ArrayList<>();
    for (String alternative : plain.split("\\|", -1)) {
      if (alternative.endsWith("*")) {
        beginnings.add(
            alternative.substring(0, alternative.length() - 1).toLowerCase(java.util.Locale.ROOT));
      } else {
        tokens.of(alternative).stream().limit(1).forEach(token -> words.add(token.word()));
      }
    }
    elements.add(new Element(words, beginnings, "", optional, false));
  }

  /**
   * Finds the template at one place.
   *
   * @param filled takes the words that filled slots, by group
   * @return the index after its last word, or -1
   */
  int end(List<Token> tokens, int from, Slots slots, Map<String, int[]> filled) {
    return end(tokens, from, 0, slots, filled);
  }

  private int end(List<Token> tokens, int at, int element, Slots slots, Map<String, int[]> filled) {
    if (element == elements.size()) {
      return at;
    }
    Element wanted = elements.get(element);
    if (wanted.gap()) {
      for (int skip = 0; skip <= LONGEST_GAP && at + skip <= tokens.size(); skip++) {
        int end = end(tokens, at + skip, element + 1, slots, filled);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (!wanted.slot().isEmpty()) {
      int after = slots.end(wanted.slot(), tokens, at);
      if (after < 0) {
        return -1;
      }
      int end = end(tokens, after, element + 1, slots, filled);
      if (end >= 0) {
        filled.put(wanted.slot(), new int[] {at, after});
      }
      return end;
    }
    if (at < tokens.size() && fits(wanted, tokens.get(at).word())) {
      int end = end(tokens, at + 1, element + 1, slots, filled);
      if (end >= 0) {
        return end;
      }
    }
    return wanted.optional() ? end(tokens, at, element + 1, slots, filled) : -1;
  }

  private static boolean fits(Element element, String word) {
    if (element.words().contains(word)) {
      return true;
    }
    for (String beginning : element.beginnings()) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words with which it can begin; one that ends in {@code *} stands for all that begin so.
   * Null if it can begin with anything.
   */
  @Nullable Set<String> firstWords(Slots slots) {
    Set<String> first = new HashSet<>();
    for (Element element : elements) {
      if (element.gap()) {
        return null;
      }
      if (!element.slot().isEmpty()) {
        Set<String> ofSlot = slots.firstWords(element.slot());
        if (ofSlot == null) {
          return null;
        }
        first.addAll(ofSlot);
      }
      element.beginnings().forEach(beginning -> first.add(beginning + "*"));
      first.addAll(element.words());
      if (!element.optional()) {
        break;
      }
    }
    return first;
  }

  /** Whether any of its words is a slot. */
  boolean hasSlots() {
    return elements.stream().anyMatch(element -> !element.slot().isEmpty());
  }

  /** How many of its words are fixed: what makes it more or less particular. */
  int weight() {
    int weight = 0;
    for (Element element : elements) {
      weight += element.gap() || element.optional() ? 0 : element.slot().isEmpty() ? 2 : 1;
    }
    return weight;
  }
}
