package remit.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in through a door.
 *
 * @param door the door, for instance the name of a folder or of a mailbox's account
 * @param identity what the door knows this very arrival by: the same thing seen again after a crash
 *     has the same identity, a second delivery has another. For instance account, UIDVALIDITY and
 *     UID
 * @param fileName what it was called, or null if it had no name
 * @param bytes all of it. Not copied, and not to be changed afterwards
 * @param messageId its Message-ID with angle brackets, or null if it has none
 * @param answers the Message-IDs of its In-Reply-To and References
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record Arrival(
    String door,
    String identity,
    @Nullable String fileName,
    byte[] bytes,
    @Nullable String messageId,
    List<String> answers) {
  /** Copies the list. */
  public Arrival {
    answers = List.copyOf(answers);
  }
}
