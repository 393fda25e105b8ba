package remit.triage;

/** The policy files do not compile. */
public final class PolicyFaultsException extends Exception {
  private static final long serialVersionUID = 1L;

  PolicyFaultsException(String message) {
    super(message);
  }
}
