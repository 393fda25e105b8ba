package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;

/** Small PDFs of one page that take very long, or very much memory, within all bounds. */
final class Poison {
  private static final String HEAD =
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
      """;

  private Poison() {}

  /** Saves and restores the state of the page for more than half a minute. */
  static byte[] ofTime() throws IOException {
    return page("", "q Q ", 90);
  }

  /** Moves the pen for some seconds, and ends. */
  static byte[] ofSomeTime() throws IOException {
    return page("", "0 0 m ", 30);
  }

  /** A list of so many numbers that half a gigabyte does not hold them. */
  static byte[] ofMemory() throws IOException {
    return page("[", "1.5 ", 90);
  }

  private static byte[] page(String start, String piece, int megabytes) throws IOException {
    byte[] block = piece.repeat((1 << 20) / piece.length()).getBytes(ISO_8859_1);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream content = new DeflaterOutputStream(packed)) {
      content.write(start.getBytes(ISO_8859_1));
      for (int i = 0; i < megabytes; i++) {
        content.write(block);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(HEAD.getBytes(ISO_8859_1));
    pdf.writeBytes(
        "4 0 obj <</Filter/FlateDecode/Length %d>> stream\n"
            .formatted(packed.size())
            .getBytes(ISO_8859_1));
    packed.writeTo(pdf);
    pdf.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n".getBytes(ISO_8859_1));
    return pdf.toByteArray();
  }
}
