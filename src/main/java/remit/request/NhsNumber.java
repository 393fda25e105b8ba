package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An NHS number as it was written, with or without spaces.
 *
 * @param digits the ten digits, or whatever else was written, without spaces and hyphens
 */
public record NhsNumber(String digits) {
  /** Takes the number as written. */
  @JsonCreator
  public NhsNumber {
    digits = digits.replaceAll("[\\s-]", "");
  }

  /**
   * Whether it has ten digits and the right check digit (modulus 11, NHS Data Dictionary).
   *
   * <p>The weights run from 10 for the first digit to 2 for the ninth; eleven less the remainder is
   * the tenth, with 11 written as 0, and 10 never used.
   */
  public boolean isValid() {
    if (!digits.matches("\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == digits.charAt(9) - '0';
  }

  /** The number in the usual groups of three, three and four. */
  public String grouped() {
    return digits.length() == 10
        ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6)
        : digits;
  }

  @JsonValue
  @Override
  public String toString() {
    return digits;
  }
}
