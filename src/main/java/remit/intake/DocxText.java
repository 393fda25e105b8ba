package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/** Words of a Word document: its headers, its body, its footers and notes. */
final class DocxText {
  private static final Pattern READ =
      Pattern.compile("word/(?:document|header|footer|footnotes|endnotes)\\d*\\.xml");
  private static final int STEP = 1 << 16;

  private static final String MEDIA = "word/media/";

  private final int packed;
  private boolean holdsAPage;
  private long unpackedInAll;
  private long unpacked;

  private DocxText(int packed) {
    this.packed = packed;
  }

  /**
   * The words.
   *
   * @param unread takes what else is in it that could not be read
   */
  static String read(byte[] bytes, Consumer<String> unread) throws IOException {
    DocxText docx = new DocxText(bytes.length);
    Map<String, byte[]> parts = docx.unpack(bytes);
    if (docx.holdsAPage) {
      unread.accept("holds a picture of a page, whose words could not be read.");
    }
    StringBuilder text = new StringBuilder();
    for (byte[] part : parts.values()) {
      try {
        new DocxLines(text).read(part);
      } catch (XMLStreamException e) {
        throw new UnreadableException("is a broken Word document.");
      }
    }
    return text.toString();
  }

  private Map<String, byte[]> unpack(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > Bounds.MOST_WORD_FILES) {
          throw new UnreadableException("is packed in more parts than any letter.");
        }
        String name = entry.getName();
        if (!READ.matcher(name).matches()) {
          skip(name, zip);
        } else if (parts.put(order(name), part(zip)) != null) {
          throw new UnreadableException("is a broken Word document.");
        }
      }
    }
    if (parts.keySet().stream().noneMatch(name -> name.contains("document"))) {
      throw new UnreadableException("is no Word document.");
    }
    return parts;
  }

  private byte[] part(ZipInputStream zip) throws IOException {
    java.io.ByteArrayOutputStream part = new java.io.ByteArrayOutputStream();
    byte[] buffer = new byte[STEP];
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      count(n);
      unpacked += n;
      if (unpacked > Bounds.MOST_WORD_UNPACKED) {
        throw new UnreadableException("unpacks to more than 50 MB.");
      }
      part.write(buffer, 0, n);
    }
    return part.toByteArray();
  }

  private void skip(String name, ZipInputStream zip) throws IOException {
    byte[] buffer = new byte[STEP];
    int start = zip.readNBytes(buffer, 0, STEP);
    count(start);
    holdsAPage =
        holdsAPage
            || (name.startsWith(MEDIA)
                && Format.isImage(buffer)
                && Picture.mayBeAPage(Arrays.copyOf(buffer, start)));
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      count(n);
    }
  }

  private void count(int bytes) throws UnreadableException {
    Patience.check();
    unpackedInAll += bytes;
    if (unpackedInAll > Bounds.MOST_WORD_UNPACKED_IN_ALL) {
      throw new UnreadableException("unpacks to more than 200 MB.");
    }
    if (unpackedInAll > Bounds.LEAST_FOR_RATIO && unpackedInAll / Bounds.MOST_WORD_RATIO > packed) {
      throw new UnreadableException("unpacks to more than 100 times its size.");
    }
  }

  /** Headers first, for they hold the letterhead. */
  private static String order(String name) {
    return (name.contains("header") ? "0" : name.contains("document") ? "1" : "2") + name;
  }
}
