package remit.reply;

import java.nio.charset.StandardCharsets;

/**
 * A file that goes with a mail.
 *
 * @param name its file name
 * @param type its media type
 * @param encoding how its bytes are sent: {@code base64}, or {@code 8bit} for a mail in the mail
 * @param bytes its contents
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Attachment(String name, String type, String encoding, byte[] bytes) {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final int LONGEST_LINE = 990;

  /** A letter as a Word file. */
  public static Attachment letter(byte[] docx) {
    return new Attachment(ReplyFiles.LETTER_DOCX, DOCX, "base64", docx);
  }

  /**
   * The document that is answered. A mail is enclosed as mail programs do it, unless its lines are
   * too long for that.
   *
   * @param ending the ending of its file name, such as {@code eml} or {@code pdf}; what is no such
   *     ending is left out
   */
  public static Attachment request(String ending, byte[] bytes) {
    if (ending.equalsIgnoreCase("eml")) {
      String mail = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("\r\n|\r|\n", "\r\n");
      if (mail.indexOf('\0') < 0
          && mail.lines().mapToInt(String::length).max().orElse(0) <= LONGEST_LINE) {
        return new Attachment(
            "request.eml", "message/rfc822", "8bit", mail.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    String name = ending.matches("[A-Za-z0-9]{1,5}") ? "request." + ending : "request";
    return new Attachment(name, "application/octet-stream", "base64", bytes);
  }
}
