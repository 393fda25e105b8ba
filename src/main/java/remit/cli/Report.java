package remit.cli;

/** Shows answers, one after the other. */
sealed interface Report permits TextReport, JsonReport {
  /** Before the first answer. */
  void begin();

  /** One answer. */
  void add(Answer answer);

  /** After the last answer. */
  void end();
}
