package remit.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.request.CsvText;
import remit.request.Mail;

/** Gathers the texts of a document and what could not be read of it. */
final class Intake {
  private static final String AN_ATTACHMENT = "An attachment";
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** Fewer words than this are no letter. */
  private static final int FEW = 4;

  private final List<Part> parts = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private @Nullable Mail mail;
  private @Nullable String fromName;
  private @Nullable String fromAddress;
  private @Nullable LocalDate sent;
  private int characters;
  private int mails;

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
    if (plain.isBlank()) {
      return;
    }
    int left = Bounds.MOST_CHARACTERS - characters;
    if (plain.length() > left) {
      unread("The text is longer than two million characters; its end was not read.");
      plain = plain.substring(0, left);
    }
    if (!plain.isBlank()) {
      characters += plain.length();
      parts.add(new Part(kind, name, plain));
    }
  }

  void unread(String sentence) {
    if (!unread.contains(sentence)) {
      unread.add(sentence);
    }
  }

  /** Whether neither words nor something unreadable was found. */
  boolean isEmpty() {
    return parts.stream().allMatch(part -> part.kind() == Part.Kind.SUBJECT) && unread.isEmpty();
  }

  /** Reads an attached file, told by its bytes and then its name. */
  void attachment(String name, byte[] bytes) {
    if (bytes.length == 0) {
      unread("An attachment is empty.");
      return;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    Format format = Format.of(lower, bytes);
    add(format, Part.Kind.ATTACHMENT, name, bytes, AN_ATTACHMENT);
    checkName(lower, format, AN_ATTACHMENT);
  }

  /** Says so if a file is not what its name, in lower case, promises: it may be cut or mixed up. */
  void checkName(String name, Format format, String what) {
    if (Format.isMisnamed(name, format)) {
      unread(what + " is not of the kind that its name says; it may be broken.");
    }
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
        case PDF -> text(kind, name, PdfText.read(bytes, why -> unread(what + " " + why)));
        case DOCX -> text(kind, name, DocxText.read(bytes, why -> unread(what + " " + why)));
        case WORD -> text(kind, name, WordText.read(bytes));
        case RTF -> text(kind, name, RtfText.read(bytes));
        case HTML -> text(kind, name, HtmlText.read(HtmlText.decode(bytes)));
        case FHIR_XML -> text(kind, name, FhirXml.read(bytes, this));
        case FHIR_JSON -> text(kind, name, FhirJson.read(bytes, this));
        case TEXT -> text(kind, name, decode(bytes));
        case MAIL, OUTLOOK -> {
          enclosedMail(format, bytes);
          return;
        }
        case IMAGE -> {
          unread(what + " is a picture without words that could be read.");
          return;
        }
        case PROTECTED -> {
          unread(what + " is protected by a password.");
          return;
        }
        case UNKNOWN -> {
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
    } catch (OutOfMemoryError e) {
      unread(what + " needs more memory to be read than any letter.");
    }
  }

  private void enclosedMail(Format format, byte[] bytes) {
    if (++mails > Bounds.MOST_MAIL_DEPTH) {
      unread("The mail has more parts, one in the other, than any letter.");
    } else {
      AnyMailReader reader = format == Format.MAIL ? new MailReader(this) : new OutlookReader(this);
      reader.readEnclosed(bytes);
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

  /** How many words a text holds, counted no further than matters. */
  private static int words(Part part) {
    return (int) WORD.matcher(part.text()).results().limit(FEW).count();
  }

  Document document(Document.Kind kind) {
    if (parts.isEmpty()) {
      if (unread.isEmpty()) {
        unread.add("There are no words in it.");
      }
    } else if (kind == Document.Kind.FILE && parts.stream().mapToInt(Intake::words).sum() < FEW) {
      unread("There are hardly any words in it; most of it may be missing.");
    }
    return new Document(mail, fromName, fromAddress, sent, kind, parts, unread);
  }
}
