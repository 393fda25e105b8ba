package remit.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a request is about.
 *
 * @param name as written, or null if unknown
 * @param nhsNumber as written, right or wrong, or null if unknown
 * @param dateOfBirth null if unknown
 */
public record Patient(
    @Nullable String name, @Nullable NhsNumber nhsNumber, @Nullable LocalDate dateOfBirth) {

  /** Whether the sender and the practice know whom it is about: by a right NHS number or a name. */
  public boolean isIdentified() {
    return nhsNumber != null ? nhsNumber.isValid() : name != null;
  }
}
