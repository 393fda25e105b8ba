package remit.intake;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a rich text document, with a tab between the cells of a row. */
final class RtfText {
  private RtfText() {}

  /** A group that a reader leaves out if it does not know what it is. */
  private static final Pattern OPTIONAL = Pattern.compile("\\\\\\*\\s{0,4}\\\\([a-zA-Z]{1,40})");

  static String read(byte[] bytes) throws IOException {
    Lines lines = new Lines();
    try {
      new StandardRtfParser()
          .parse(new RtfStreamSource(new ByteArrayInputStream(known(bytes))), lines);
    } catch (TooDeepException e) {
      throw new UnreadableException("is nested deeper than any rich text document.");
    }
    return lines.text.toString();
  }

  /** The kit passes over what it does not know, and so would take it for words. */
  private static byte[] known(byte[] bytes) {
    return OPTIONAL
        .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
        .replaceAll(
            found ->
                Command.getInstance(found.group(1)) == null
                    ? "\\\\*\\\\generator"
                    : Matcher.quoteReplacement(found.group()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Lines extends RtfListenerAdaptor {
    /** Groups whose words a reader sees. */
    private static final Set<Command> SEEN =
        EnumSet.of(
            Command.rtf,
            Command.header,
            Command.headerl,
            Command.headerr,
            Command.headerf,
            Command.footer,
            Command.footerl,
            Command.footerr,
            Command.footerf,
            Command.footnote,
            Command.field,
            Command.fldrslt,
            Command.shp,
            Command.shpinst,
            Command.shptxt,
            Command.pntext,
            Command.listtext,
            Command.upr,
            Command.ud);

    private record State(boolean leftOut, boolean hidden) {}

    private final StringBuilder text = new StringBuilder();
    private final Deque<State> outer = new ArrayDeque<>();
    private boolean leftOut;
    private boolean hidden;
    private boolean inRow;

    @Override
    public void processGroupStart() {
      if (outer.size() > Bounds.MOST_RTF_DEPTH || Thread.currentThread().isInterrupted()) {
        throw new TooDeepException();
      }
      outer.push(new State(leftOut, hidden));
    }

    @Override
    public void processGroupEnd() {
      if (!outer.isEmpty()) {
        State state = outer.pop();
        leftOut = state.leftOut();
        hidden = state.hidden();
      }
    }

    @Override
    public void processString(String words) {
      append(words);
    }

    @Override
    public void processCommand(
        Command command, int parameter, boolean hasParameter, boolean optional) {
      if (command.getCommandType() == CommandType.Destination || optional) {
        leftOut = leftOut || !SEEN.contains(command);
        return;
      }
      switch (command) {
        case par, line, sect, page -> append(inRow ? " " : "\n");
        case intbl -> inRow = true;
        case pard -> inRow = false;
        case cell, nestcell -> append("\t");
        case row, nestrow -> {
          endRow();
          inRow = false;
        }
        case tab -> append(inRow ? " " : "\t");
        case v, deleted -> hidden = !hasParameter || parameter != 0;
        case plain -> hidden = false;
        default -> {
          // looks only
        }
      }
    }

    private void endRow() {
      int end = text.length();
      if (end > 0 && text.charAt(end - 1) == '\t') {
        text.setLength(end - 1);
      }
      append("\n");
    }

    private void append(String words) {
      if (!leftOut && !hidden) {
        text.append(words);
      }
    }
  }
}
