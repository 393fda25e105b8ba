package remit.register;

import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param state {@code open} or the id of an ending, or null for all
 */
public record CaseFilter(@Nullable String state) {
  /** Every case. */
  public static CaseFilter all() {
    return new CaseFilter(null);
  }

  /** Those that are open. */
  public static CaseFilter open() {
    return new CaseFilter("open");
  }

  /** Those that ended so. */
  public static CaseFilter ended(Ending ending) {
    return new CaseFilter(ending.id());
  }
}
