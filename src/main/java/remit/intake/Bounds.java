package remit.intake;

import java.time.Duration;

/** How much of anything is read: far above any letter, and low enough that nothing is held up. */
final class Bounds {
  /** Reading one document takes milliseconds; what takes this long would hold up the others. */
  static final Duration MOST_TIME = Duration.ofSeconds(20);

  /** How long an overdue reading may take to stop once it was told to. */
  static final Duration MOST_TIME_TO_STOP = Duration.ofSeconds(3);

  /** Characters of all texts together: six hundred closely written pages. */
  static final int MOST_CHARACTERS = 2_000_000;

  /** Bytes of a document as another process tells it: all characters escaped, and its headers. */
  static final int MOST_ANSWER_BYTES = 32 << 20;

  /** Bytes of a mail or of one attachment: mail servers take 25 to 50 MB. */
  static final int MOST_BYTES = 64 << 20;

  /** Parts of a mail: a person attaches a dozen files. */
  static final int MOST_MAIL_PARTS = 200;

  /** Levels of a mail: a mail forwarded in a mail five times over needs fifteen. */
  static final int MOST_MAIL_DEPTH = 24;

  /** Bytes of a PDF: a scanner makes 1 MB a page at most. */
  static final int MOST_PDF_BYTES = 25 << 20;

  /** Pages of a PDF: whole records have more, letters a few. */
  static final int MOST_PDF_PAGES = 200;

  /** Bytes of a PDF once its streams are unpacked: PDFBox would hold all of them in memory. */
  static final long MOST_PDF_UNPACKED = 96L << 20;

  /**
   * Letters on one page of a PDF: a closely set page has 10,000; PDFBox takes 500 bytes for each.
   */
  static final int MOST_PDF_LETTERS_ON_A_PAGE = 100_000;

  /** Bytes of a Word document's own texts, unpacked. */
  static final long MOST_WORD_UNPACKED = 50L << 20;

  /** Bytes of everything in a Word document, unpacked: pictures do not grow much. */
  static final long MOST_WORD_UNPACKED_IN_ALL = 200L << 20;

  /** Files in a Word document: a long one has fifty. */
  static final int MOST_WORD_FILES = 5_000;

  /** How many times its size a Word document may unpack to: letters stay below 20. */
  static final int MOST_WORD_RATIO = 100;

  /** Below this many bytes a packed file's ratio does not matter. */
  static final long LEAST_FOR_RATIO = 10L << 20;

  /** Levels of a rich text document: writers nest a dozen groups. */
  static final int MOST_RTF_DEPTH = 1_000;

  /** Bytes of a picture below which it is a logo: the barest scanned page takes more. */
  static final int LEAST_SCAN_BYTES = 5_000;

  /** Width and height in dots from which a picture may be a photographed or scanned page. */
  static final int LEAST_SCAN_DOTS = 500;

  private Bounds() {}
}
