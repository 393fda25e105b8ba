package remit.register;

/** Who decides a case. */
@FunctionalInterface
public interface Decider {
  /**
   * Decides a case. It may run twice for a case, and in several threads for several cases. A
   * problem that it throws is a failed try: after two the case waits for a person.
   */
  Decided decide(Case file, byte[] bytes);
}
