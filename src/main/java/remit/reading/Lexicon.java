package remit.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  /** How many letters of a beginning tell templates apart. */
  private static final int BEGINNING = 3;

  private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();
  private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();
  private final List<Entry<T>> anywhere;
  private final Template.Slots slots;

  /** A template and what it means; each is itself only, whatever its words. */
  private static final class Entry<T> {
    private final Template template;
    private final T meaning;
    private final int weight;
    private final boolean slotted;

    Entry(Template template, T meaning) {
      this.template = template;
      this.meaning = meaning;
      weight = template.weight();
      slotted = template.hasSlots();
    }

    @Nullable Found<T> at(List<Token> tokens, int at, Template.Slots slots) {
      Map<String, int[]> filled = slotted ? new LinkedHashMap<>() : Map.of();
      int end = template.end(tokens, at, slots, filled);
      return end > at ? new Found<>(at, end, meaning, weight, filled) : null;
    }
  }

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
    Map<String, Set<Entry<T>>> exact = new HashMap<>();
    Map<String, Set<Entry<T>>> begun = new HashMap<>();
    Set<Entry<T>> any = new LinkedHashSet<>();
    for (T meaning : meanings) {
      Template template = new Template(words.apply(meaning), tokens);
      Entry<T> entry = new Entry<>(template, meaning);
      Set<String> first = template.firstWords(slots);
      if (first == null) {
        any.add(entry);
        continue;
      }
      for (String word : first) {
        if (!word.endsWith("*")) {
          exact.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(entry);
        } else if (word.length() > BEGINNING) {
          begun
              .computeIfAbsent(word.substring(0, BEGINNING), w -> new LinkedHashSet<>())
              .add(entry);
        } else {
          any.add(entry);
        }
      }
    }
    anywhere = List.copyOf(any);
    begun.forEach((beginning, entries) -> byBeginning.put(beginning, with(entries, any)));
    exact.forEach(
        (word, entries) -> {
          Set<Entry<T>> all = new LinkedHashSet<>(entries);
          if (word.length() >= BEGINNING) {
            all.addAll(begun.getOrDefault(word.substring(0, BEGINNING), Set.of()));
          }
          byFirstWord.put(word, with(all, any));
        });
  }

  private static <T> List<Entry<T>> with(Set<Entry<T>> entries, Set<Entry<T>> others) {
    Set<Entry<T>> all = new LinkedHashSet<>(entries);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** The entries that may begin with a word, each once. */
  private List<Entry<T>> entries(String word) {
    List<Entry<T>> exact = byFirstWord.get(word);
    if (exact != null) {
      return exact;
    }
    if (word.length() < BEGINNING || byBeginning.isEmpty()) {
      return anywhere;
    }
    return byBeginning.getOrDefault(word.substring(0, BEGINNING), anywhere);
  }

  /** All templates that are found in some words, in the order of their first words. */
  List<Found<T>> find(List<Token> tokens) {
    List<Found<T>> found = List.of();
    for (int i = 0; i < tokens.size(); i++) {
      for (Entry<T> entry : entries(tokens.get(i).word())) {
        Found<T> one = entry.at(tokens, i, slots);
        if (one != null) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(one);
        }
      }
    }
    return found;
  }

  /** Whether any template is found. */
  boolean isIn(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      for (Entry<T> entry : entries(tokens.get(i).word())) {
        if (entry.at(tokens, i, slots) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** The longest template that begins at a place, or null. */
  @Nullable Found<T> longestAt(List<Token> tokens, int at) {
    Found<T> longest = null;
    if (at < tokens.size()) {
      for (Entry<T> entry : entries(tokens.get(at).word())) {
        Found<T> one = entry.at(tokens, at, slots);
        if (one != null && (longest == null || one.to() > longest.to())) {
          longest = one;
        }
      }
    }
    return longest;
  }
}
