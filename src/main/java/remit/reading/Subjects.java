package remit.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.guidance.Subject;

/** Finds the names of subjects, and so fills the slots of templates. */
final class Subjects implements Template.Slots {
  private static final Set<String> OWN = Set.of("time", "number", "day", "dose");
  private static final Set<String> UNITS =
      Set.of(
          "mg",
          "mgs",
          "mcg",
          "micrograms",
          "microgram",
          "g",
          "gram",
          "grams",
          "ml",
          "mls",
          "units",
          "iu",
          "puffs",
          "mmol",
          "mg/ml",
          "mg/day",
          "mg/kg");
  private static final Pattern DOSE =
      Pattern.compile("\\d+(?:[.,]\\d+)?(?:mg|mgs|mcg|g|ml|mls|micrograms?|units?|iu)");

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  private record Name(List<String> words, Subject subject) {}

  /**
   * A subject that was found.
   *
   * @param subject the subject
   * @param from index of its first word
   * @param to index after its last
   */
  record Found(Subject subject, int from, int to) {}

  Subjects(Collection<Subject> subjects, Tokens tokens) {
    for (Subject subject : subjects) {
      add(subject.id().replace('-', ' '), subject, tokens);
      add(subject.label(), subject, tokens);
      subject.otherNames().forEach(name -> add(name, subject, tokens));
    }
  }

  private void add(String name, Subject subject, Tokens tokens) {
    List<String> words = tokens.of(name).stream().map(Token::word).toList();
    if (!words.isEmpty()) {
      byFirstWord
          .computeIfAbsent(words.get(0), word -> new ArrayList<>())
          .add(new Name(words, subject));
    }
  }

  /** All subjects named in some words; where two names begin together, the longer. */
  List<Found> find(List<Token> tokens) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      List<Found> here = at(tokens, i);
      int longest = here.stream().mapToInt(Found::to).max().orElse(i + 1);
      here.stream().filter(one -> one.to() == longest).forEach(found::add);
      i = longest;
    }
    return found;
  }

  private List<Found> at(List<Token> tokens, int from) {
    List<Found> here = new ArrayList<>();
    for (Name name : byFirstWord.getOrDefault(tokens.get(from).word(), List.of())) {
      if (from + name.words().size() <= tokens.size()) {
        boolean same = true;
        for (int i = 1; i < name.words().size() && same; i++) {
          same = name.words().get(i).equals(tokens.get(from + i).word());
        }
        if (same) {
          here.add(new Found(name.subject(), from, from + name.words().size()));
        }
      }
    }
    return here;
  }

  /** The end of a dose, such as "5 mg" or "20mcg". */
  private static int dose(List<Token> tokens, int from) {
    String word = tokens.get(from).word();
    if (DOSE.matcher(word).matches()) {
      return from + 1;
    }
    return Character.isDigit(word.charAt(0))
            && from + 1 < tokens.size()
            && UNITS.contains(tokens.get(from + 1).word())
        ? from + 2
        : -1;
  }

  @Override
  public @Nullable Set<String> firstWords(String group) {
    if (OWN.contains(group)) {
      return null;
    }
    Set<String> first = new HashSet<>();
    byFirstWord.forEach(
        (word, names) -> {
          if (names.stream().anyMatch(name -> isOf(name.subject(), group))) {
            first.add(word);
          }
        });
    return first;
  }

  private static boolean isOf(Subject subject, String group) {
    return subject.groups().contains(group) || subject.id().equals(group);
  }

  @Override
  public int end(String group, List<Token> tokens, int from) {
    if (from >= tokens.size()) {
      return -1;
    }
    switch (group) {
      case "time" -> {
        Times.Stretch stretch = Times.stretch(tokens, from);
        return stretch == null ? -1 : stretch.end();
      }
      case "number" -> {
        return Character.isDigit(tokens.get(from).word().charAt(0)) ? from + 1 : -1;
      }
      case "dose" -> {
        return dose(tokens, from);
      }
      case "day" -> {
        Times.Day day = Times.day(tokens, from, java.time.LocalDate.EPOCH);
        return day == null ? -1 : day.end();
      }
      default -> {
        int longest = -1;
        for (Found found : at(tokens, from)) {
          if (isOf(found.subject(), group)) {
            longest = Math.max(longest, found.to());
          }
        }
        return longest;
      }
    }
  }
}
