package remit.mail;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mail that asks an invented practice for something, with a head that a test can change. */
final class Eml {
  private final Map<String, String> head = new LinkedHashMap<>();
  private String body =
      """
      Hi all,

      Mr Otway is housebound.
      Could one of the GPs call on him and have a look at his dry skin?

      Thanks
      Nadia Fernley
      District Nurse, Shore Community Trust
      """;

  private Eml() {}

  static Eml plain() {
    Eml mail = new Eml();
    mail.head.put("From", "Nadia Fernley <nadia.fernley@shorecare.example>");
    mail.head.put("To", "practice@gp.example");
    mail.head.put("Subject", "Mr Otway");
    mail.head.put("Date", "Tue, 04 Nov 2025 10:12:00 +0000");
    mail.head.put("Message-ID", "<otway@shorecare.example>");
    mail.head.put("Content-Type", "text/plain; charset=utf-8");
    return mail;
  }

  /** The mail with another line in its head. */
  Eml with(String name, String value) {
    head.put(name, value);
    return this;
  }

  Eml without(String name) {
    head.remove(name);
    return this;
  }

  Eml saying(String words) {
    body = words;
    return this;
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    head.forEach((name, value) -> text.append(name).append(": ").append(value).append("\n"));
    return (text + "\n" + body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  MailHeaders headers() {
    return MailHeaders.of(bytes());
  }
}
