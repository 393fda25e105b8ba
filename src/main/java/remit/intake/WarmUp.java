package remit.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small documents that a fresh process reads first, so that no real one waits for its classes. */
final class WarmUp {
  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
      /Resources<</Font<</F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
      4 0 obj <</Length 60>> stream
      BT /F1 11 Tf 50 720 Td (Please read this letter first.) Tj ET
      endstream endobj
      trailer <</Root 1 0 R>>
      """;

  private static final String MAIL =
      """
      From: Ward 7 <ward7@hospital.example>
      Subject: a letter
      Date: Tue, 10 Dec 2024 12:00:00 +0000
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8

      Please read this letter first.
      --b
      Content-Type: text/html; charset=utf-8

      <p>Please read this letter first.</p>
      --b--
      """;

  static final List<Example> EXAMPLES =
      List.of(new Example("mail.eml", MAIL), new Example("letter.pdf", PDF));

  private WarmUp() {}

  /** A document with its name. */
  record Example(String name, String text) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}
