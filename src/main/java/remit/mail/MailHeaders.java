package remit.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * The head of a mail that came in, line by line.
 *
 * @param lines the values of the lines by their name in lower case, in their order, each unfolded
 *     and otherwise as it was sent
 * @param isWhole whether the head was read to its end
 */
public record MailHeaders(Map<String, List<String>> lines, boolean isWhole) {
  private static final int MOST_LINES = 2_000;
  private static final int LONGEST = 100_000;
  private static final int DEEPEST_COMMENT = 10;
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");
  private static final MimeConfig BOUNDED =
      MimeConfig.custom()
          .setMaxLineLen(LONGEST)
          .setMaxHeaderLen(LONGEST)
          .setMaxHeaderCount(MOST_LINES)
          .setMalformedHeaderStartsBody(false)
          .build();

  /** Copies the lines. */
  public MailHeaders {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    lines.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    lines = Collections.unmodifiableMap(copy);
  }

  /** The head of a mail; whatever else the bytes are, they have no lines and are not whole. */
  public static MailHeaders of(byte[] mail) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    MimeTokenStream tokens = new MimeTokenStream(BOUNDED);
    tokens.parse(new ByteArrayInputStream(mail));
    try {
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_HEADER;
          state = tokens.next()) {
        if (state == EntityState.T_END_OF_STREAM) {
          return new MailHeaders(lines, false);
        }
        if (state == EntityState.T_FIELD) {
          Field field = tokens.getField();
          String body = field.getBody();
          lines
              .computeIfAbsent(
                  field.getName().strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
              .add(body == null ? "" : body.replaceAll("[\\r\\n]+", "").strip());
        }
      }
      return new MailHeaders(lines, !lines.isEmpty());
    } catch (MimeException | IOException e) {
      return new MailHeaders(lines, false);
    }
  }

  boolean has(String name) {
    return lines.containsKey(name);
  }

  /** The values of all lines with this name, which is in lower case. */
  List<String> all(String name) {
    return lines.getOrDefault(name, List.of());
  }

  /** The values without comments in round brackets, encoded words decoded, in lower case. */
  List<String> words(String name) {
    return all(name).stream().map(MailHeaders::plain).toList();
  }

  /** The decoded subject; empty if there is none. */
  String subject() {
    return all("subject").stream().findFirst().map(MailHeaders::decoded).orElse("");
  }

  static String decoded(String value) {
    return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT).replaceAll("\\s+", " ");
  }

  private static String plain(String value) {
    String text = decoded(value);
    for (int depth = 0; depth < DEEPEST_COMMENT && text.indexOf('(') >= 0; depth++) {
      text = COMMENT.matcher(text).replaceAll(" ");
    }
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
