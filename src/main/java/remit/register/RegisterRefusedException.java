package remit.register;

/** The register cannot be opened; the message says why and what to do. Nothing has changed. */
public final class RegisterRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RegisterRefusedException(String message) {
    super(message);
  }
}
