package remit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the subject of an automatic reply from one in which a person writes about absence. */
final class AwaySubject {
  private static final String WORDS = "away-subjects.txt";
  private static final int LONGEST = 1_000;
  private static final String MARK = alternatives();

  /** The mark before the original subject, or in brackets: machines write so. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?s)[\\[(]?(?:" + MARK + ")(?: (?:reply|message|notice|note))?(?:\\s?[:：].*|[\\])].*)");

  /** The mark alone, perhaps with the time of absence or a name. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:"
              + MARK
              + ")(?: (?:reply|message|notice|note|notification))?"
              + "(?:[ ,]+(?:until|till|from|between|bis|vom|ab|du|jusqu'au|hasta|tot|do|fino al) .{1,60})?[\\s.!*]*");

  /** The mark before a dash; a question is asked by a person. */
  private static final Pattern DASHED =
      Pattern.compile("(?:" + MARK + ")(?:\\s[-–—|/]|[-–—|/]\\s)[^?]*");

  /** The mark at the end, in brackets or after a dash. */
  private static final Pattern AFTER =
      Pattern.compile("(?s).*(?:[\\[(](?:" + MARK + ")[\\])]|\\s[-–—|]\\s(?:" + MARK + "))\\s*");

  private AwaySubject() {}

  static boolean isOne(String subject) {
    String plain = plain(subject.substring(0, Math.min(subject.length(), LONGEST)));
    return BEFORE.matcher(plain).matches()
        || ALONE.matcher(plain).matches()
        || DASHED.matcher(plain).matches()
        || AFTER.matcher(plain).matches();
  }

  private static String alternatives() {
    return words().stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static List<String> words() {
    InputStream in = Objects.requireNonNull(AwaySubject.class.getResourceAsStream(WORDS), WORDS);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(AwaySubject::plain)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Small letters without accents, with single spaces. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}]", "")
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[\\s_]+", " ")
        .strip();
  }
}
