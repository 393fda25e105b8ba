package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Ordinary documents of every kind, about invented people. */
final class Samples {
  private static final String LETTER =
      """
      Coastal Hospital NHS Trust
      10 December 2024

      Dear Dr Example

      Mrs Ada TESTCASE, DOB 02/04/1961, NHS 999 000 0018

      She had a polyp removed today and went home well. We shall write with the histology.
      Please check her full blood count in two weeks, and give her a MED3 for four weeks.

      Yours sincerely
      Miss C Surgeon
      """;

  private Samples() {}

  /** A document with the name that it came under. */
  static final class Sample {
    private final String name;
    private final byte[] bytes;

    Sample(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  static Sample plainText() {
    return new Sample("letter.txt", LETTER.getBytes(UTF_8));
  }

  static Sample word() throws IOException {
    return new Sample("letter.docx", Files.docx(LETTER.split("\n")));
  }

  static Sample pdf() throws IOException {
    return new Sample("letter.pdf", Files.pdf(LETTER.split("\n")));
  }

  static Sample mail() throws IOException {
    byte[] mail =
        Mails.mixed(
            "Content-Type: multipart/alternative; boundary=alt\n\n"
                + Mails.parts(
                    "alt",
                    Mails.words(LETTER + "\n-- \nWard 7\n\nOn 9 Dec 2024 10:12 Jo wrote:\n> Seen?"),
                    "Content-Type: text/html; charset=utf-8\n\n<p>"
                        + LETTER.replace("\n", "<br>")
                        + "</p><blockquote type=cite>Seen?</blockquote>"),
            Mails.file("application/pdf", "letter.pdf", pdf().bytes()),
            Mails.enclosed(Mails.plain(LETTER)));
    return new Sample("mail.eml", mail);
  }

  static Sample mailWithoutFiles() {
    return new Sample("mail.eml", Mails.plain(LETTER + "\n> Seen?\n> Jo\n"));
  }

  static List<Sample> all() throws IOException {
    String calendar = "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nSUMMARY:x\nEND:VCALENDAR\n";
    return List.of(
        plainText(),
        word(),
        pdf(),
        mail(),
        mailWithoutFiles(),
        new Sample("mail.eml", Mails.html("<table><tr><td>a<td>b</table><p>" + LETTER)),
        new Sample(
            "mail.eml",
            Mails.multipart(
                "report; report-type=delivery-status",
                Mails.words("Not delivered."),
                "Content-Type: message/delivery-status\n\nAction: failed\n",
                Mails.enclosed(Mails.plain(LETTER)))),
        new Sample(
            "mail.eml",
            Mails.mixed(
                calendar,
                Mails.file("application/msword", "letter.docx", word().bytes()),
                Mails.file(
                    "application/ms-tnef", "winmail.dat", new byte[] {0x78, -97, 0x3E, 0x22}))),
        new Sample(
            "mail.eml",
            Mails.mail(
                "=?utf-8?b?Wm/Dqw==?=",
                "Content-Type: text/plain; charset=utf-7; format=flowed; delsp=yes\n"
                    + "Content-Transfer-Encoding: quoted-printable",
                "Zo+AOs- is =\nwell \n> yes=20\n")),
        new Sample(
            "page.html", ("<html><body><ul><li>" + LETTER + "</ul></body></html>").getBytes(UTF_8)),
        new Sample(
            "letter.rtf",
            ("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 " + LETTER.replace("\n", "\\par ") + "}")
                .getBytes(ISO_8859_1)),
        new Sample(
            "care.xml",
            ("<Bundle xmlns=\"http://hl7.org/fhir\"><entry><resource><Composition><title value=\"x\"/>"
                    + "<section><title value=\"Plan\"/><text><div>Bleed her.</div></text></section>"
                    + "</Composition></resource></entry></Bundle>")
                .getBytes(UTF_8)),
        new Sample(
            "care.json",
            ("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Composition\","
                    + "\"section\":[{\"title\":\"Plan\",\"text\":{\"div\":\"<p>Bleed her.\"}}]}}]}")
                .getBytes(UTF_8)));
  }
}
