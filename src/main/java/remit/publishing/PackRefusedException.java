package remit.publishing;

/** A pack, a key or the store cannot be used; the message says why, and nothing has changed. */
public final class PackRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  PackRefusedException(String message) {
    super(message);
  }
}
