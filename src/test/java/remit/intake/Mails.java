package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** Mails as they come over the wire, and what was read of them. */
final class Mails {
  private static final String HEAD =
      """
      From: "Ward 7" <ward7@coastal-hospital.example>
      To: practice@marshside.example
      Subject: %s
      Date: Tue, 10 Dec 2024 23:40:00 +0000
      Message-ID: <one@coastal-hospital.example>
      MIME-Version: 1.0
      """;

  private Mails() {}

  /** A mail with a subject, a line that says what it holds, and what it holds. */
  static byte[] mail(String subject, String contentType, String body) {
    return (HEAD.formatted(subject) + contentType + "\n\n" + body)
        .replace("\n", "\r\n")
        .getBytes(UTF_8);
  }

  static byte[] plain(String body) {
    return plain("Mrs Testcase", body);
  }

  static byte[] plain(String subject, String body) {
    return mail(
        subject, "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", body);
  }

  static byte[] html(String body) {
    return mail("Mrs Testcase", "Content-Type: text/html; charset=utf-8", body);
  }

  /** A mail of several parts, each with its own headers. */
  static byte[] mixed(String... parts) {
    return multipart("mixed", parts);
  }

  static byte[] multipart(String kind, String... parts) {
    String boundary = "edge%08x".formatted(List.of(parts).hashCode());
    return mail(
        "Mrs Testcase",
        "Content-Type: multipart/" + kind + "; boundary=" + boundary,
        parts(boundary, parts));
  }

  static String parts(String boundary, String... parts) {
    StringBuilder body = new StringBuilder();
    for (String part : parts) {
      body.append("--").append(boundary).append('\n').append(part).append('\n');
    }
    return body + "--" + boundary + "--\n";
  }

  /** A part of a mail that holds a file. */
  static String file(String type, String name, byte[] bytes) {
    return "Content-Type: %s; name=\"%s\"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"%s\"\n\n"
            .formatted(type, name, name)
        + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
  }

  /** A part of a mail with words. */
  static String words(String words) {
    return "Content-Type: text/plain; charset=utf-8\n\n" + words;
  }

  /** A whole mail as a part of another. */
  static String enclosed(byte[] mail) {
    return "Content-Type: message/rfc822\n\n" + new String(mail, ISO_8859_1).replace("\r\n", "\n");
  }

  static Document read(byte[] mail) {
    return DocumentReader.read("mail.eml", mail);
  }

  /** The texts of one kind, each without the white space around it. */
  static List<String> texts(Document document, Part.Kind kind) {
    return document.parts().stream()
        .filter(part -> part.kind() == kind)
        .map(part -> part.text().strip())
        .toList();
  }

  static List<String> bodies(byte[] mail) {
    return texts(read(mail), Part.Kind.BODY);
  }
}
