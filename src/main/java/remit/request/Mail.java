package remit.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headers of the mail that a request came in, so that a reply can be threaded under it.
 *
 * @param messageId with its angle brackets
 * @param subject null if there was none
 * @param references the message ids of the thread so far, oldest first
 */
public record Mail(String messageId, @Nullable String subject, List<String> references) {
  /** Copies the references; absent ones are empty. */
  public Mail {
    references = references == null ? List.of() : List.copyOf(references);
  }
}
