package remit.intake;

import java.io.IOException;

/** A file cannot be read; the message says why, after "The file". */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String why) {
    super(why);
  }
}
