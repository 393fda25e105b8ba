package remit.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that came in and what became of it.
 *
 * @param practice the practice
 * @param number its running number, from 1
 * @param arrived when it was taken
 * @param door the door through which it came
 * @param fileName what it was called, or null if it had no name or that was erased
 * @param messageId its Message-ID, or null if it has none
 * @param sha256 SHA-256 of its bytes
 * @param size how many bytes it has
 * @param end how it ended, or null if it is open
 * @param links the earlier cases it belongs to
 * @param erased when its content was erased, or null if it has not been
 */
public record Case(
    String practice,
    long number,
    Instant arrived,
    String door,
    @Nullable String fileName,
    @Nullable String messageId,
    String sha256,
    long size,
    @Nullable CaseEnd end,
    List<Link> links,
    @Nullable Instant erased) {
  /** Copies the list. */
  public Case {
    links = List.copyOf(links);
  }

  /**
   * The Message-ID of the case's draft, with angle brackets. It is the same every time, so that a
   * draft can be looked for before it is written again; and it rests on the bytes too, so that the
   * numbers of a register restored from a backup are no danger.
   */
  public String draftId(String guidanceVersion, String kind) {
    String seed = String.join("\n", practice, Long.toString(number), sha256, guidanceVersion, kind);
    return "<remit-%d-%s@remit.invalid>".formatted(number, Hash.of(seed).substring(0, 32));
  }
}
