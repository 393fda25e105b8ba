package remit.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measured value that the document states.
 *
 * @param name its id in the guidance's list of limits, for instance {@code potassium}
 * @param number the figure
 * @param unit the unit as written, or null if none was
 */
public record Value(String name, BigDecimal number, @Nullable String unit) {
  /** The value as a person writes it. */
  public String words() {
    return name.replace('-', ' ') + " " + number.toPlainString() + (unit == null ? "" : " " + unit);
  }
}
