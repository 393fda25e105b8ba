package remit.register;

import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param state {@code open} or the id of an ending, or null for all
 */
public record CaseFilter(@Nullable String state) {
  static final String OPEN = "open";

  /** Refuses a state that there is not. */
  public CaseFilter {
    if (state != null && !state.equals(OPEN)) {
      Ending.of(state);
    }
  }

  /** Every case. */
  public static CaseFilter all() {
    return new CaseFilter(null);
  }

  /** Those that are open. */
  public static CaseFilter open() {
    return new CaseFilter(OPEN);
  }

  /** Those that ended so. */
  public static CaseFilter ended(Ending ending) {
    return new CaseFilter(ending.id());
  }
}
