package remit.guidance;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import remit.request.Value;

/**
 * A bound beyond which a measured value is a danger sign.
 *
 * @param value the value's id
 * @param unit the unit that the bounds are in
 * @param below values below this are beyond it; null if there is no such bound
 * @param above values above this are beyond it; null if there is no such bound
 * @param sign the danger sign that such a value is
 */
public record Limit(
    String value,
    String unit,
    @Nullable BigDecimal below,
    @Nullable BigDecimal above,
    DangerSign sign) {

  /** Whether it speaks of the value and its unit. */
  public boolean speaksOf(Value measured) {
    return value.equals(measured.name())
        && measured.unit() != null
        && plain(unit).equals(plain(measured.unit()));
  }

  /** Whether the value lies beyond a bound; both must be in the same unit. */
  public boolean isPassedBy(Value measured) {
    return (below != null && measured.number().compareTo(below) < 0)
        || (above != null && measured.number().compareTo(above) > 0);
  }

  private static String plain(String unit) {
    return unit.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
