package remit.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.intake.Document;
import remit.intake.Part;

/** Reads the day of a letter from its head: the latest day near its top that is no day of birth. */
final class DayReader {
  private static final int HEAD_LINES = 14;
  private static final int FOOT_LINES = 5;

  private DayReader() {}

  /** The day, or null if none stands there. */
  static @Nullable LocalDate read(Document document, Tokens tokens) {
    LocalDate latest = null;
    for (Part part : document.parts()) {
      if (part.kind() != Part.Kind.FILE && part.kind() != Part.Kind.ATTACHMENT) {
        continue;
      }
      List<String> lines = part.text().lines().filter(l -> !l.isBlank()).toList();
      latest = latest(lines.subList(0, Math.min(HEAD_LINES, lines.size())), tokens, latest);
      if (latest == null) {
        latest =
            latest(
                lines.subList(Math.max(0, lines.size() - FOOT_LINES), lines.size()), tokens, null);
      }
    }
    return latest;
  }

  private static @Nullable LocalDate latest(
      List<String> lines, Tokens tokens, @Nullable LocalDate known) {
    LocalDate latest = known;
    for (String line : lines) {
      List<Token> words = tokens.of(line);
      for (int i = 0; i < words.size(); i++) {
        Times.Day day = Times.day(words, i, null);
        if (day != null
            && day.day().getYear() >= 2020
            && day.day().getYear() < 2100
            && (latest == null || day.day().isAfter(latest))) {
          latest = day.day();
        }
      }
    }
    return latest;
  }
}
