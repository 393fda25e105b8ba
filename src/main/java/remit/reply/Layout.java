package remit.reply;

import java.util.ArrayList;
import java.util.List;

/**
 * The few marks of a reply text, and plain text made of what they say. A line is a paragraph, an
 * empty line makes space, {@code - } begins an item of a list, {@code **} on both sides makes a
 * line strong, {@code ---} ends the heading.
 */
final class Layout {
  private static final int WIDTH = 78;
  private static final String BULLET = "- ";
  private static final String STRONG = "**";
  private static final String HEADING_ENDS = "---";
  private static final String ROOM_TO_SIGN = "[room to sign]";

  private Layout() {}

  static Letter letter(String title, String text) {
    List<Line> heading = List.of();
    List<Line> lines = new ArrayList<>();
    boolean apart = false;
    for (String written : text.split("\n", -1)) {
      String line = written.strip();
      if (line.equals(HEADING_ENDS) && heading.isEmpty()) {
        heading = lines;
        lines = new ArrayList<>();
        apart = true;
      } else if (line.isEmpty()) {
        apart = true;
      } else {
        lines.add(line(line, apart && !(lines.isEmpty() && heading.isEmpty())));
        apart = false;
      }
    }
    return new Letter(title, heading, lines);
  }

  private static Line line(String line, boolean apart) {
    if (line.equals(ROOM_TO_SIGN)) {
      return new Line(Look.ROOM_TO_SIGN, "", apart);
    }
    if (line.startsWith(BULLET)) {
      return new Line(Look.BULLET, line.substring(BULLET.length()).strip(), apart);
    }
    if (line.length() > 2 * STRONG.length() && line.startsWith(STRONG) && line.endsWith(STRONG)) {
      String inner = line.substring(STRONG.length(), line.length() - STRONG.length());
      return new Line(Look.STRONG, inner.strip(), apart);
    }
    return new Line(Look.PLAIN, line, apart);
  }

  static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    boolean room = false;
    for (Line line : lines) {
      if (line.look() == Look.ROOM_TO_SIGN) {
        room = true;
        continue;
      }
      if ((line.isApart() || room) && text.length() > 0) {
        text.append('\n');
      }
      room = false;
      if (line.look() == Look.BULLET) {
        wrap(text, BULLET + line.text(), "  ");
      } else {
        wrap(text, line.text(), "");
      }
    }
    return text.toString();
  }

  private static void wrap(StringBuilder text, String line, String indent) {
    int column = 0;
    for (String word : line.split(" +", -1)) {
      int length = word.codePointCount(0, word.length());
      if (column > indent.length() && column + 1 + length > WIDTH) {
        text.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += length;
    }
    text.append('\n');
  }
}
