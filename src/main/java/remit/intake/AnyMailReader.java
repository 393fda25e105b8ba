package remit.intake;

/** Reads a mail in some format: the document itself, or one that is attached to it. */
abstract class AnyMailReader {
  final Intake intake;
  final MailBody words;
  Document.Kind kind = Document.Kind.MAIL;

  AnyMailReader(Intake intake) {
    this.intake = intake;
    this.words = new MailBody(intake);
  }

  /** Reads a mail that is the document. */
  final Document.Kind read(byte[] bytes) {
    parse(bytes, true);
    if (intake.isEmpty()) {
      intake.unread("The mail holds no words that could be read.");
    }
    return kind;
  }

  /** Reads a mail that is attached to the document. */
  final void readEnclosed(byte[] bytes) {
    parse(bytes, false);
  }

  /**
   * Hands the texts of a mail to the intake; what cannot be read becomes a sentence.
   *
   * @param outermost whether the mail is the document
   */
  abstract void parse(byte[] bytes, boolean outermost);
}
