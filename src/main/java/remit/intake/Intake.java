package remit.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.request.CsvText;
import remit.request.Mail;

/** Gathers the texts of a document and what could not be read of it. */
final class Intake {
  private static final int LEAST_SCAN = 30_000;

  private final List<Part> parts = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private @Nullable Mail mail;
  private @Nullable String fromName;
  private @Nullable String fromAddress;
  private @Nullable LocalDate sent;

  void mail(@Nullable Mail found) {
    mail = found;
  }

  void from(@Nullable String name, @Nullable String address, @Nullable LocalDate day) {
    fromName = name;
    fromAddress = address;
    sent = day;
  }

  void text(Part.Kind kind, String name, String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
    if (!plain.isBlank()) {
      parts.add(new Part(kind, name, plain));
    }
  }

  void unread(String sentence) {
    if (!unread.contains(sentence)) {
      unread.add(sentence);
    }
  }

  boolean isWithoutText() {
    return parts.isEmpty();
  }

  /**
   * Reads a file or attachment of a known kind; whatever goes wrong becomes a sentence.
   *
   * @param what how the sentence names it, for instance "The file"
   */
  void add(Format format, Part.Kind kind, String name, byte[] bytes, String what) {
    try {
      int before = parts.size();
      switch (format) {
        case PDF -> text(kind, name, PdfText.read(bytes));
        case DOCX -> text(kind, name, DocxText.read(bytes));
        case WORD -> text(kind, name, WordText.read(bytes));
        case RTF -> text(kind, name, RtfText.read(bytes));
        case HTML -> text(kind, name, HtmlText.read(decode(bytes)));
        case FHIR_XML -> text(kind, name, FhirText.ofXml(bytes));
        case FHIR_JSON -> text(kind, name, FhirText.ofJson(bytes));
        case TEXT -> text(kind, name, decode(bytes));
        case IMAGE -> {
          if (kind == Part.Kind.FILE || bytes.length >= LEAST_SCAN) {
            unread(what + " is a picture without words that could be read.");
          }
          return;
        }
        case MAIL, OUTLOOK, UNKNOWN -> {
          unread(what + " is of a kind that cannot be read.");
          return;
        }
      }
      if (parts.size() == before) {
        unread(what + " holds no words that could be read; it may be a scan.");
      }
    } catch (UnreadableException e) {
      unread(what + " " + e.getMessage());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      unread(what + " is broken and could not be read.");
    }
  }

  /** Text in UTF-8, UTF-16 with a mark, or Windows-1252. */
  static String decode(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = bytes[0] & 0xFF;
      int second = bytes[1] & 0xFF;
      if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
        Charset charset = first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new String(bytes, 2, bytes.length - 2, charset);
      }
    }
    return CsvText.decode(bytes);
  }

  Document document(Document.Kind kind) {
    if (parts.isEmpty() && unread.isEmpty()) {
      unread.add("There are no words in it.");
    }
    return new Document(mail, fromName, fromAddress, sent, kind, parts, unread);
  }
}
