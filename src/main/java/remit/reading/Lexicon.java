package remit.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Templates that are looked for together, each standing for some meaning.
 *
 * @param <T> what a template means
 */
final class Lexicon<T> {
  private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();
  private final List<Entry<T>> anywhere = new ArrayList<>();
  private final Template.Slots slots;

  private record Entry<T>(Template template, T meaning) {}

  /**
   * A template that was found.
   *
   * @param from index of its first word
   * @param to index after its last word
   * @param meaning what it means
   * @param weight how particular it is
   * @param filled the words that filled its slots, as first index and index after the last
   */
  record Found<T>(int from, int to, T meaning, int weight, Map<String, int[]> filled) {}

  Lexicon(
      Collection<? extends T> meanings,
      Function<T, String> words,
      Tokens tokens,
      Template.Slots slots) {
    this.slots = slots;
    for (T meaning : meanings) {
      Entry<T> entry = new Entry<>(new Template(words.apply(meaning), tokens), meaning);
      Set<String> first = entry.template().firstWords();
      if (first == null) {
        anywhere.add(entry);
      } else {
        first.forEach(word -> byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
      }
    }
  }

  /** All templates that are found in some words, in the order of their first words. */
  List<Found<T>> find(List<Token> tokens) {
    List<Found<T>> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Entry<T> entry : byFirstWord.getOrDefault(tokens.get(i).word(), List.of())) {
        add(entry, tokens, i, found);
      }
      for (Entry<T> entry : anywhere) {
        add(entry, tokens, i, found);
      }
    }
    return found;
  }

  /** Whether any template is found. */
  boolean isIn(List<Token> tokens) {
    return !find(tokens).isEmpty();
  }

  private void add(Entry<T> entry, List<Token> tokens, int at, List<Found<T>> found) {
    Map<String, int[]> filled = new LinkedHashMap<>();
    int end = entry.template().end(tokens, at, slots, filled);
    if (end > at) {
      found.add(new Found<>(at, end, entry.meaning(), entry.template().weight(), filled));
    }
  }

  /** The longest template that begins at a place, or null. */
  @Nullable Found<T> longestAt(List<Token> tokens, int at) {
    List<Found<T>> here = new ArrayList<>();
    if (at < tokens.size()) {
      for (Entry<T> entry : byFirstWord.getOrDefault(tokens.get(at).word(), List.of())) {
        add(entry, tokens, at, here);
      }
      for (Entry<T> entry : anywhere) {
        add(entry, tokens, at, here);
      }
    }
    Found<T> longest = null;
    for (Found<T> one : here) {
      if (longest == null || one.to() > longest.to()) {
        longest = one;
      }
    }
    return longest;
  }
}
