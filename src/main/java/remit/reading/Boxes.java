package remit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes to tick, in a line of a form. */
final class Boxes {
  private static final Pattern BOX =
      Pattern.compile("[☐□☑☒✓✔]|[\\[(](?: ?|[xX✓✔√])[\\])](?=\\s|\\w)");

  private Boxes() {}

  /**
   * What stands beside one box.
   *
   * @param start offset of its box in the line
   * @param end offset after its last character
   * @param isTicked whether it is ticked
   */
  record Choice(int start, int end, boolean isTicked) {}

  /** The choices of a line; empty if it has no box. */
  static List<Choice> of(String line) {
    List<Choice> choices = new ArrayList<>();
    Matcher box = BOX.matcher(line);
    int start = -1;
    boolean ticked = false;
    while (box.find()) {
      if (start >= 0) {
        choices.add(new Choice(start, box.start(), ticked));
      }
      start = box.start();
      ticked = !box.group().matches("[☐□]|[\\[(] ?[\\])]");
    }
    if (start >= 0) {
      choices.add(new Choice(start, line.length(), ticked));
    }
    return choices;
  }
}
