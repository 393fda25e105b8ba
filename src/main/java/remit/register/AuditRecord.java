package remit.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what when.
 *
 * @param number its running number, from 1
 * @param at when
 * @param who a person's name, or {@code remit}
 * @param act what was done, for instance {@code taken}
 * @param caseNumber the case it was done to, or null if to none
 * @param detail more of it, without any patient's words
 * @param content SHA-256 of the bytes, decision or draft it is about, or null
 * @param previous the hash of the record before it
 * @param hash the hash of all of the above
 */
public record AuditRecord(
    long number,
    Instant at,
    String who,
    String act,
    @Nullable Long caseNumber,
    String detail,
    @Nullable String content,
    String previous,
    String hash) {

  /**
   * What the hash must be: every field with its length before it, so that none runs into the next.
   */
  static String hash(
      String practice,
      long number,
      String at,
      String who,
      String act,
      @Nullable Long caseNumber,
      String detail,
      @Nullable String content,
      String previous) {
    StringBuilder text = new StringBuilder();
    for (@Nullable Object field :
        new @Nullable Object[] {
          practice, number, at, who, act, caseNumber, detail, content, previous
        }) {
      String value = field == null ? "-" : "+" + field;
      text.append(value.length()).append(':').append(value);
    }
    return Hash.of(text.toString());
  }
}
