package remit.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cuts text into words for comparison. Hyphens part words, apostrophes vanish, short forms are
 * written out; a scanner's figures within words become letters again.
 */
final class Tokens {
  private static final int LONGEST_SHORT_FORM = 3;
  private static final Set<String> SHORT_VERBS = Set.of("ll", "d", "ve", "re", "m");

  private final Map<String, List<String>> abbreviations = new HashMap<>();

  Tokens(Map<String, String> abbreviations) {
    abbreviations.forEach(
        (shortForm, longForm) -> {
          List<Token> key = new ArrayList<>();
          cut(shortForm, 0, shortForm.length(), key);
          if (key.size() == 1) {
            List<Token> words = new ArrayList<>();
            cut(longForm, 0, longForm.length(), words);
            this.abbreviations.put(key.get(0).word(), words.stream().map(Token::word).toList());
          }
        });
  }

  /** The words of a whole text. */
  List<Token> of(String text) {
    return of(text, 0, text.length());
  }

  /** The words between two offsets of a text. */
  List<Token> of(String text, int start, int end) {
    List<Token> raw = new ArrayList<>();
    cut(text, start, end, raw);
    List<Token> tokens = new ArrayList<>(raw.size());
    for (Token token : raw) {
      List<String> words = abbreviations.get(token.word());
      if (words == null) {
        tokens.add(token);
      } else {
        words.forEach(word -> tokens.add(new Token(word, token.start(), token.end())));
      }
    }
    return tokens;
  }

  private static void cut(String text, int start, int end, List<Token> into) {
    int i = start;
    while (i < end) {
      if (!isWordPart(text, i, start, end)) {
        i++;
        continue;
      }
      int from = i;
      while (i < end && isWordPart(text, i, from, end)) {
        i++;
      }
      add(text, from, i, into);
    }
  }

  /** Letters and figures, and what may stand inside a word: ' . / & + in their places. */
  private static boolean isWordPart(String text, int i, int from, int end) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean inside = i > from && i + 1 < end;
    char before = i > from ? text.charAt(i - 1) : ' ';
    char after = i + 1 < end ? text.charAt(i + 1) : ' ';
    return switch (c) {
      case '\'', '’' -> inside && Character.isLetterOrDigit(before) && Character.isLetter(after);
      case '.', ',' -> inside && Character.isDigit(before) && Character.isDigit(after);
      case '/', '&' ->
          inside && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
      case '+' -> Character.isLetter(before) && i > from;
      case '%' -> Character.isDigit(before) && i > from;
      default -> false;
    };
  }

  private static void add(String text, int from, int to, List<Token> into) {
    String raw = text.substring(from, to);
    int slash = raw.indexOf('/');
    if (slash >= 0
        && !raw.chars().allMatch(c -> Character.isDigit(c) || c == '/' || c == '.')
        && (slash > LONGEST_SHORT_FORM || (raw.length() - slash - 1 > LONGEST_SHORT_FORM))) {
      int cut = from + slash;
      add(text, from, cut, into);
      add(text, cut + 1, to, into);
      return;
    }
    String word = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe > 0) {
      String ending = word.substring(apostrophe + 1);
      if (ending.equals("s")) {
        word = word.substring(0, apostrophe);
      } else if (SHORT_VERBS.contains(ending)) {
        into.add(new Token(unscanned(word.substring(0, apostrophe)), from, from + apostrophe));
        into.add(new Token(ending, from + apostrophe, to));
        return;
      }
    }
    into.add(new Token(unscanned(word.replace("'", "")), from, to));
  }

  /** A figure among three or more letters is a letter that a scanner misread. */
  private static String unscanned(String word) {
    int letters = 0;
    int figures = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (c == '0' || c == '1') {
        figures++;
      } else {
        return word;
      }
    }
    return figures == 0 || letters < 3 || figures > 2
        ? word
        : word.replace('0', 'o').replace('1', 'l');
  }
}
