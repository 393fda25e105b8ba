package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Words of a Word document: its headers, its body, its footers and notes. */
final class DocxText {
  private static final long MOST_UNPACKED = 50L << 20;
  private static final int MOST_ENTRIES = 5_000;

  private DocxText() {}

  static String read(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    long unpacked = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new UnreadableException("is packed in more parts than any letter.");
        }
        String name = entry.getName();
        if (!name.matches("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml")) {
          continue;
        }
        byte[] part = zip.readNBytes(Math.toIntExact(MOST_UNPACKED - unpacked + 1));
        unpacked += part.length;
        if (unpacked > MOST_UNPACKED) {
          throw new UnreadableException("unpacks to more than 50 MB.");
        }
        parts.put(order(name), part);
      }
    }
    if (parts.isEmpty()) {
      throw new UnreadableException("is no Word document.");
    }
    StringBuilder text = new StringBuilder();
    for (byte[] part : parts.values()) {
      try {
        words(new ByteArrayInputStream(part), text);
      } catch (XMLStreamException e) {
        throw new UnreadableException("is a broken Word document.");
      }
    }
    return text.toString();
  }

  /** Headers first, for they hold the letterhead. */
  private static String order(String name) {
    return (name.contains("header") ? "0" : name.contains("document") ? "1" : "2") + name;
  }

  private static void words(InputStream in, StringBuilder text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    int cells = 0;
    int depthOfCell = 0;
    boolean inText = false;
    int deleted = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "t" -> inText = true;
            case "tab" -> text.append(depthOfCell > 0 ? " " : "\t");
            case "br", "cr" -> text.append(depthOfCell > 0 ? " " : "\n");
            case "del", "moveFrom" -> deleted++;
            case "tr" -> cells = 0;
            case "tc" -> {
              depthOfCell++;
              if (cells++ > 0) {
                text.append('\t');
              }
            }
            case "checkBox", "checkbox" -> text.append(' ');
            case "checked" -> {
              String value = xml.getAttributeValue(null, "val");
              value =
                  value == null && xml.getAttributeCount() > 0 ? xml.getAttributeValue(0) : value;
              text.append("1".equals(value) || "true".equals(value) ? "☒ " : "");
            }
            default -> {
              // other elements hold no words
            }
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (inText && deleted == 0) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "t" -> inText = false;
            case "del", "moveFrom" -> deleted--;
            case "p" -> text.append(depthOfCell > 0 ? " " : "\n");
            case "tc" -> depthOfCell--;
            case "tr" -> text.append('\n');
            default -> {
              // other elements end no line
            }
          }
        }
        default -> {
          // comments and the like
        }
      }
    }
  }
}
