package remit.intake;

/**
 * One text of a document.
 *
 * @param kind what it is
 * @param name the file name of an attachment; empty for others
 * @param text its words, with {@code \n} line ends; cells of a table row are separated by a tab
 */
public record Part(Kind kind, String name, String text) {
  /** What a part is. */
  public enum Kind {
    /** The whole text of a file that is no mail. */
    FILE,
    /** The subject line of a mail. */
    SUBJECT,
    /** The new words of a mail. */
    BODY,
    /** The signature and the disclaimers below a mail. */
    SIGNATURE,
    /** Older mail that is quoted or forwarded below the new words. */
    QUOTED,
    /** An attached document. */
    ATTACHMENT
  }
}
