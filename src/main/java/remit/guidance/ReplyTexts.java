package remit.guidance;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import remit.request.Perhaps;

/** Reads the letters and messages of a pack and checks their gaps. */
final class ReplyTexts {
  private static final String FOLDER = "replies";

  /** What surrounds letters to senders, letters to patients, and messages to patients. */
  private static final List<String> FRAMES = List.of("letter", "patient-letter", "patient-message");

  private static final String TITLE = "Title:";

  private ReplyTexts() {}

  static Map<String, ReplyText> read(PackFiles files, Set<String> paragraphs, Faults faults) {
    Set<String> gaps = new LinkedHashSet<>(Gap.IDS);
    gaps.addAll(paragraphs);
    Map<String, ReplyText> replies = new TreeMap<>();
    files
        .texts(FOLDER)
        .forEach(
            (id, text) -> {
              String file = FOLDER + "/" + id + ".txt";
              int end = text.indexOf('\n');
              String first = end < 0 ? text : text.substring(0, end);
              if (!first.startsWith(TITLE) || first.substring(TITLE.length()).isBlank()) {
                faults.add(file, 1, null, "the first line must be “Title: …”.", null);
                return;
              }
              String body = end < 0 ? "" : text.substring(end + 1).strip();
              if (body.isEmpty()) {
                faults.add(file, 2, null, "there is no text below the title.", null);
              }
              checkGaps(file, first, gaps, faults);
              checkGaps(file, body, gaps, faults);
              replies.put(id, new ReplyText(id, first.substring(TITLE.length()).strip(), body));
            });
    for (String frame : FRAMES) {
      if (!files.files().containsKey(FOLDER + "/" + frame + ".txt")) {
        faults.add(
            FOLDER + "/" + frame + ".txt",
            0,
            null,
            "the file is missing: every reply stands in one of these frames.",
            null);
      }
    }
    return replies;
  }

  private static void checkGaps(String file, String text, Set<String> gaps, Faults faults) {
    Set<String> names = new LinkedHashSet<>();
    try {
      Mustache.compiler().escapeHTML(false).compile(text).visit(new NameCollector(names));
    } catch (MustacheException e) {
      faults.add(
          file, 0, null, "a gap in double braces is not closed, or a section is not ended.", null);
      return;
    }
    for (String name : names) {
      if (!gaps.contains(name)) {
        faults.add(
            file,
            0,
            null,
            "there is no gap called {{%s}}.".formatted(name),
            Perhaps.meant(name, gaps).map(gap -> "{{" + gap + "}}").orElse(null));
      }
    }
  }

  private record NameCollector(Set<String> names) implements Mustache.Visitor {
    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {
      names.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
      names.add(name);
      return false;
    }

    @Override
    public boolean visitSection(String name) {
      names.add(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      names.add(name);
      return true;
    }
  }
}
