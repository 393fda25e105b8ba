package remit.reply;

import java.io.IOException;

/** A plain sentence that says why the files of a draft were not written. */
public final class ReplyFilesException extends IOException {
  private static final long serialVersionUID = 1L;

  ReplyFilesException(String message) {
    super(message);
  }

  ReplyFilesException(String message, Throwable cause) {
    super(message, cause);
  }
}
