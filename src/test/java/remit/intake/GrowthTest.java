package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the time to read a document grows with its size and not faster. */
@Isolated("it measures time")
class GrowthTest {
  /** Eight times the size may take this many times the time; in squares it would be 64. */
  private static final double MOST_TIMES = 24;

  /** Times below this are lost in the noise of the machine. */
  private static final double LEAST_MILLISECONDS = 15;

  private static final int STEPS = 8;

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape("one long line", "a.txt", n -> "word ".repeat(n)),
        shape("one long word", "a.eml", n -> "Subject: x\n\n" + "x".repeat(5 * n)),
        shape("many quoted lines", "a.eml", n -> "Subject: x\n\n" + "> word\n".repeat(n)),
        shape("many marks", "a.eml", n -> "Subject: x\n\n" + ">".repeat(5 * n) + " a"),
        shape("ever deeper quotes", "a.eml", n -> "Subject: x\n\n" + deeper(n)),
        shape("many older headers", "a.eml", n -> "Subject: x\n\n" + older(n)),
        shape("many who wrote", "a.eml", n -> "Subject: x\n\n" + "On 1 Dec 2024 Jo\n".repeat(n)),
        shape("many From lines", "a.eml", n -> "Subject: x\n\n" + "From: x\n".repeat(n)),
        shape("many disclaimers", "a.eml", n -> "Subject: x\n\n" + "This email and\n".repeat(n)),
        shape("many pointers", "a.eml", n -> "Subject: x\n\n" + "see below ".repeat(n) + "\n> a"),
        shape("many headers", "a.eml", n -> "X-A: b\n".repeat(n) + "Subject: x\n\nwords"),
        shape("a long header", "a.eml", n -> "Subject: x\n" + " folded\n".repeat(n) + "\nwords"),
        shape("many references", "a.eml", n -> "References: " + "<a@b> ".repeat(n) + "\n\nwords"),
        shape("many senders", "a.eml", n -> "From: " + "a@b.example, ".repeat(n) + "\n\nwords"),
        shape("nested comments", "a.eml", n -> "From: " + "(".repeat(n) + "\n\nwords"),
        shape("encoded words", "a.eml", n -> "Subject: " + "=?utf-8?q?a?= ".repeat(n) + "\n\nx"),
        shape("many boundaries", "a.eml", n -> mixed("--b\n\nwords\n".repeat(n))),
        shape("almost boundaries", "a.eml", n -> mixed("--b\n\n" + "--bb\n".repeat(n))),
        shape("nested parts", "a.eml", GrowthTest::nested),
        shape("nested mails", "a.eml", n -> "Content-Type: message/rfc822\n\n".repeat(n)),
        shape("soft lines", "a.eml", n -> flowed("word \n".repeat(n))),
        shape("soft quotes", "a.eml", n -> flowed("> word \n".repeat(n))),
        shape("many brackets", "a.html", n -> "<".repeat(5 * n)),
        shape("open tags", "a.html", n -> "<div>".repeat(n)),
        shape("open formats", "a.html", n -> "<b><i>".repeat(n)),
        shape("nested tables", "a.html", n -> "<table><tr><td>".repeat(n)),
        shape("cells", "a.html", n -> "<table><tr>" + "<td></td>".repeat(n)),
        shape("nested quotes", "a.eml", n -> page("<blockquote type=cite>a".repeat(n))),
        shape("many quotes", "a.eml", n -> page("<blockquote type=cite>a</blockquote>".repeat(n))),
        shape("blanks", "a.html", n -> "<p>" + "&nbsp; ".repeat(n)),
        shape("attributes", "a.html", n -> "<p " + "a".repeat(n) + " " + "b=c ".repeat(n) + ">x"),
        shape("entities", "a.html", n -> "&amp".repeat(n)),
        shape("comments", "a.html", n -> "<!--".repeat(n)),
        shape("groups", "a.rtf", n -> "{\\rtf1 " + "{a}".repeat(n) + "}"),
        shape("open groups", "a.rtf", n -> "{\\rtf1 " + "{\\b ".repeat(n)),
        shape("commands", "a.rtf", n -> "{\\rtf1 " + "\\par \\u233 ?".repeat(n) + "}"),
        shape(
            "sections",
            "a.json",
            n -> fhir("{\"title\":\"a\",\"text\":{\"div\":\"b\"}},".repeat(n))),
        shape("calendar", "a.eml", n -> calendar("DESCRIPTION:a\n  b\n".repeat(n))),
        shape(
            "utf-7", "a.eml", n -> "Content-Type: text/plain; charset=utf-7\n\n" + "+A".repeat(n)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void timeGrowsWithSize(String shape, String name, IntFunction<byte[]> document) {
    int size = 4_000;
    double once = time(name, document.apply(size));
    while (once < LEAST_MILLISECONDS / 3 && size < 64_000) {
      size *= 2;
      once = time(name, document.apply(size));
    }

    double times = time(name, document.apply(size * STEPS)) / Math.max(once, LEAST_MILLISECONDS);

    assertThat(times)
        .as("%s: times the time for %d times the size", shape, STEPS)
        .isLessThan(MOST_TIMES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packed")
  void timeGrowsWithTheSizeOfPackedDocumentsToo(
      String shape, String name, IntFunction<byte[]> document) {
    timeGrowsWithSize(shape, name, document);
  }

  static Stream<Arguments> packed() {
    return Stream.of(
        Arguments.of(
            "paragraphs",
            "a.docx",
            bytes(n -> docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(n)))),
        Arguments.of(
            "tables in tables", "a.docx", bytes(n -> docx("<w:tbl><w:tr><w:tc>".repeat(n)))),
        Arguments.of(
            "objects",
            "a.pdf",
            bytes(n -> ("%PDF-1.4\n" + "1 0 obj <<>> endobj\n".repeat(n)).getBytes(UTF_8))),
        Arguments.of(
            "streams",
            "a.pdf",
            bytes(
                n ->
                    ("%PDF-1.4\n" + "stream\nx\u009c ".repeat(n))
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))),
        Arguments.of(
            "arrays", "a.pdf", bytes(n -> ("%PDF-1.4\n1 0 obj " + "[".repeat(n)).getBytes(UTF_8))));
  }

  /** The shorter of two times, in milliseconds. */
  private static double time(String name, byte[] document) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      long before = System.nanoTime();
      Document read = DocumentReader.read(name, document);
      best = Math.min(best, (System.nanoTime() - before) / 1e6);
      assertThat(read.unread()).noneMatch(why -> why.contains("longer than 20 seconds"));
    }
    return best;
  }

  private static Arguments shape(String shape, String name, IntFunction<String> document) {
    return Arguments.of(shape, name, (IntFunction<byte[]>) n -> document.apply(n).getBytes(UTF_8));
  }

  private interface Making {
    byte[] of(int n) throws IOException;
  }

  private static IntFunction<byte[]> bytes(Making making) {
    return n -> {
      try {
        return making.of(n);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    };
  }

  private static byte[] docx(String body) throws IOException {
    return Files.docxOf(body);
  }

  private static String deeper(int n) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < 5 * n; i++) {
      text.append(">".repeat(i % 200)).append(" a\n");
    }
    return text.toString();
  }

  private static String older(int n) {
    return "From: a\nSent: b\nTo: c\nSubject: d\n\nwords\n".repeat(n / 6);
  }

  private static String mixed(String parts) {
    return "Content-Type: multipart/mixed; boundary=b\n\n" + parts;
  }

  private static String nested(int n) {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < n / 10; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    return mail.toString();
  }

  private static String flowed(String words) {
    return "Content-Type: text/plain; format=flowed\n\n" + words;
  }

  private static String page(String html) {
    return "Content-Type: text/html\n\n" + html;
  }

  private static String calendar(String lines) {
    return "Content-Type: text/calendar\n\n" + lines;
  }

  private static String fhir(String sections) {
    return "{\"resourceType\":\"Composition\",\"section\":["
        + sections.substring(0, sections.length() - 1)
        + "]}";
  }
}
