package remit.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the lines of one text of a Word document: a line for each paragraph, a line for each row
 * of a table with a tab between its cells. Deleted and hidden words are left out; words that were
 * inserted and not yet accepted are read.
 */
final class DocxLines {
  private final StringBuilder text;

  /** For each open table how many cells of its row have begun. */
  private final Deque<Integer> cells = new ArrayDeque<>();

  private int deleted;
  private int properties;
  private boolean inText;
  private boolean hidden;

  DocxLines(StringBuilder text) {
    this.text = text;
  }

  void read(byte[] bytes) throws XMLStreamException, UnreadableException {
    XMLStreamReader xml = Xml.reader(bytes);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (xml.getLocalName().equals("Fallback")) {
            skip(xml);
          } else {
            begin(xml);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inText && deleted == 0 && !hidden) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {
          // comments and the like
        }
      }
    }
  }

  private void begin(XMLStreamReader xml) throws UnreadableException {
    switch (xml.getLocalName()) {
      case "t" -> inText = true;
      case "r" -> hidden = false;
      case "rPr", "pPr" -> properties++;
      case "vanish" -> hidden = hidden || (isOn(xml) && properties > 0);
      case "tab" -> append(properties > 0 ? "" : cells.isEmpty() ? "\t" : " ");
      case "br", "cr" -> append(cells.isEmpty() ? "\n" : " ");
      case "noBreakHyphen" -> append("-");
      case "numPr" -> append("- ");
      case "del", "moveFrom" -> deleted++;
      case "tbl" -> cells.push(0);
      case "tr" -> {
        Patience.check();
        if (!cells.isEmpty()) {
          cells.pop();
          cells.push(0);
        }
      }
      case "tc" -> {
        int before = cells.isEmpty() ? 0 : cells.pop();
        cells.push(before + 1);
        append(before > 0 ? "\t" : "");
      }
      case "checked" -> append(isOn(xml) ? "☒ " : "");
      case "txbxContent" -> line();
      default -> {
        // other elements hold no words
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "rPr", "pPr" -> properties--;
      case "r" -> hidden = false;
      case "del", "moveFrom" -> deleted--;
      case "p" -> append(cells.isEmpty() ? "\n" : " ");
      case "tr" -> append("\n");
      case "tbl" -> {
        if (!cells.isEmpty()) {
          cells.pop();
        }
      }
      case "txbxContent" -> line();
      default -> {
        // other elements end no line
      }
    }
  }

  private void append(String words) {
    if (deleted == 0) {
      text.append(words);
    }
  }

  /** Begins a line, unless one has just begun. */
  private void line() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** What stands here for programs that are too old for what stands beside it. */
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private static boolean isOn(XMLStreamReader xml) {
    @Nullable String value = null;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      value = xml.getAttributeLocalName(i).equals("val") ? xml.getAttributeValue(i) : value;
    }
    return value == null || value.equals("1") || value.equals("true") || value.equals("on");
  }
}
