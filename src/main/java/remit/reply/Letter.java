package remit.reply;

import java.util.ArrayList;
import java.util.List;

/**
 * A letter or message, ready to be sent once a person has read it.
 *
 * @param title what it is about, in a few words without the patient
 * @param heading the practice's name and address, left out on its own letterhead; may be empty
 * @param body everything below the heading
 */
public record Letter(String title, List<Line> heading, List<Line> body) {
  /** Copies the lines. */
  public Letter {
    heading = List.copyOf(heading);
    body = List.copyOf(body);
  }

  /** The whole letter as plain text, broken at about 78 columns, with a line feed at the end. */
  public String text() {
    List<Line> all = new ArrayList<>(heading);
    all.addAll(body);
    return Layout.text(all);
  }
}
