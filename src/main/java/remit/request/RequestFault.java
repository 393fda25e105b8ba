package remit.request;

import org.jspecify.annotations.Nullable;

/**
 * Something in a file that keeps it from being read.
 *
 * @param place where it is: a JSON pointer, a row and column, or empty for the whole file
 * @param message a plain sentence
 * @param perhaps what was perhaps meant, or null
 */
public record RequestFault(String place, String message, @Nullable String perhaps) {
  /** The fault on one line. */
  public String words() {
    return (place.isEmpty() ? "" : "at " + place + ": ")
        + message
        + (perhaps == null ? "" : " Perhaps: " + perhaps + ".");
  }
}
