package remit.guidance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the letters and messages of a pack and checks their gaps. */
final class ReplyTexts {
  private static final String FOLDER = "replies";

  /** What surrounds letters to senders, letters to patients, and messages to patients. */
  private static final List<String> FRAMES = List.of("letter", "patient-letter", "patient-message");

  private static final String TITLE = "Title:";

  private ReplyTexts() {}

  static Map<String, ReplyText> read(PackFiles files, Set<String> paragraphs, Faults faults) {
    ReplyGaps gaps = new ReplyGaps(paragraphs, faults);
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
              if (first.contains("{{")) {
                faults.add(file, 1, null, "a title holds no gaps.", null);
              }
              gaps.check(file, body);
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
}
