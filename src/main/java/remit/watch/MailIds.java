package remit.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.mail.MailHeaders;

/**
 * The ids by which a mail is known and names others.
 *
 * @param messageId its own, with angle brackets, or null
 * @param answers those that it answers or is about
 */
record MailIds(@Nullable String messageId, List<String> answers) {
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
  private static final int MOST = 50;

  /** Copies the list. */
  MailIds {
    answers = List.copyOf(answers);
  }

  /** The ids in a document; none if it is no mail. */
  static MailIds of(String fileName, byte[] bytes) {
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(".eml")) {
      return new MailIds(null, List.of());
    }
    MailHeaders headers = MailHeaders.of(bytes);
    List<String> own = ids(headers, "message-id");
    List<String> answers = new ArrayList<>(ids(headers, "in-reply-to"));
    answers.addAll(ids(headers, "references"));
    return new MailIds(own.isEmpty() ? null : own.get(0), answers.stream().distinct().toList());
  }

  private static List<String> ids(MailHeaders headers, String name) {
    List<String> found = new ArrayList<>();
    for (String line : headers.lines().getOrDefault(name, List.of())) {
      Matcher ids = ID.matcher(line);
      while (ids.find() && found.size() < MOST) {
        found.add(ids.group());
      }
    }
    return found;
  }
}
