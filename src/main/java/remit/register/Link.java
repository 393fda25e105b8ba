package remit.register;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a case belongs to an earlier one.
 *
 * @param other the number of the earlier case
 * @param kind how
 */
public record Link(long other, Kind kind) {
  /** How a case belongs to an earlier one. */
  public enum Kind {
    /** It is the same, byte for byte. */
    COPY_OF,
    /** It has the same Message-ID, but not the same bytes. */
    SAME_MESSAGE_ID,
    /** It answers our draft of that case, or is the notice that it could not be delivered. */
    ANSWERS_DRAFT;

    /** The id, for instance {@code copy-of}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String id) {
      return Arrays.stream(values())
          .filter(kind -> kind.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no link " + id));
    }
  }
}
