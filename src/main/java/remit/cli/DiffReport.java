package remit.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.text.WordUtils;
import remit.comparison.DocumentChange;
import remit.comparison.Move;
import remit.comparison.PackChanges;
import remit.comparison.Tally;
import remit.guidance.Days;

/** What changes between two packs, as a medical secretary reads it. */
final class DiffReport {
  private static final int WIDTH = 100;
  private static final String INDENT = "   ";
  private static final int LABEL = 8;

  private final PrintStream out;
  private final int most;

  DiffReport(PrintStream out, int most) {
    this.out = out;
    this.most = most;
  }

  /** What the new pack says differently. */
  void says(Path old, Path changed, List<PackChanges.Changes> parts) {
    if (parts.isEmpty()) {
      out.println("Nothing changes from %s to %s.".formatted(old, changed));
      return;
    }
    int count = parts.stream().mapToInt(part -> part.sentences().size()).sum();
    out.println(
        "What changes from %s to %s: %s in %s."
            .formatted(old, changed, counted(count, "change"), counted(parts.size(), "part")));
    for (PackChanges.Changes part : parts) {
      out.println();
      part.sentences().stream().limit(most).forEach(this::sentence);
      int left = part.sentences().size() - most;
      if (left > 0) {
        out.println("And %s in %s.".formatted(counted(left, "more change"), part.part()));
      }
    }
  }

  private void sentence(String sentence) {
    out.println(WordUtils.wrap(sentence, WIDTH, "\n" + INDENT, false));
  }

  /** What the change does to some documents. */
  void does(Tally tally) {
    out.println();
    sentence(counts(tally));
    if (tally.reworded() > 0) {
      sentence(
          "%s would be worded differently, with the same answers."
              .formatted(counted(tally.reworded(), "letter")));
    }
    if (tally.unread() > 0) {
      sentence(
          "%s could not be read: what the change does to %s is unknown."
              .formatted(counted(tally.unread(), "document"), tally.unread() == 1 ? "it" : "them"));
    }
    if (tally.undated() > 0) {
      sentence(
          "%s no day of receipt, and without a day nothing is declined: name one with --as-of."
              .formatted(
                  counted(tally.undated(), "document")
                      + (tally.undated() == 1 ? " has" : " have")));
    }
    for (Move move : Move.values()) {
      if (tally.asks(move) > 0) {
        group(move, tally);
      }
    }
  }

  private static String counts(Tally tally) {
    String of = "Of %s ".formatted(counted(tally.documents(), "document"));
    if (tally.changed() == 0) {
      return of + "none would be answered differently.";
    }
    return of
        + "%,d would be answered differently; ".formatted(tally.changed())
        + (tally.widened() == 0
            ? "nothing would newly be declined."
            : "in %,d of them something would now be declined.".formatted(tally.widened()));
  }

  private void group(Move move, Tally tally) {
    out.println();
    out.println("%s: %s".formatted(title(move), counted(tally.asks(move), "ask")));
    int number = 0;
    for (Tally.Entry entry : tally.shown(move)) {
      out.println();
      line(++number + ".", heading(entry));
      line("Asked", "“" + entry.change().quote() + "”");
      line("Was", entry.change().was());
      line("Now", entry.change().now());
    }
    int left = tally.asks(move) - number;
    if (left > 0) {
      out.println();
      out.println(INDENT + "And %,d more, which --show would list.".formatted(left));
    }
  }

  private static String heading(Tally.Entry entry) {
    DocumentChange document = entry.document();
    return entry.name()
        + (document.id() == null ? "" : " · " + document.id())
        + (document.day() == null
            ? " · day of receipt unknown"
            : " · as of " + Days.words(document.day()));
  }

  private static String title(Move move) {
    return switch (move) {
      case WIDENS -> "WIDENS: would now be declined";
      case STOPS_DECLINING -> "Would no longer be declined";
      case FOUND_NO_LONGER -> "Would no longer be found in the document";
      case NEWLY_FOUND -> "Would newly be found in the document";
      case OTHER_OUTCOME -> "Would have another outcome";
      case OTHER_ROW -> "Would be decided by another row or counted elsewhere";
      case OTHER_REASONS -> "Would be given other reasons";
    };
  }

  private static String counted(int count, String what) {
    return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }

  private void line(String label, String text) {
    String margin = INDENT + " ".repeat(LABEL);
    out.println(
        INDENT
            + label
            + " ".repeat(Math.max(1, LABEL - label.length()))
            + WordUtils.wrap(text, WIDTH - margin.length(), "\n" + margin, false));
  }
}
