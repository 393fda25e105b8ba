package remit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A FHIR document in XML, turned into the tree that its JSON would be. */
final class FhirXml {
  private static final int MOST_DEPTH = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final XMLStreamReader xml;

  private FhirXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  static String read(byte[] bytes, Intake intake) throws UnreadableException {
    try {
      FhirXml reader = new FhirXml(Xml.reader(bytes));
      while (reader.xml.next() != XMLStreamConstants.START_ELEMENT) {
        // comments before the document
      }
      return FhirText.read(reader.element(0, true), intake);
    } catch (XMLStreamException e) {
      throw new UnreadableException("is a broken transfer-of-care document.");
    }
  }

  /**
   * The element at whose start the reader stands; afterwards it stands at its end.
   *
   * @param isResource whether its name is the type of a resource
   */
  private JsonNode element(int depth, boolean isResource)
      throws XMLStreamException, UnreadableException {
    if (depth > MOST_DEPTH) {
      throw new UnreadableException("is nested deeper than any transfer-of-care document.");
    }
    Patience.check();
    String name = xml.getLocalName();
    @Nullable String value = xml.getAttributeValue(null, "value");
    if (name.equals("div")) {
      return new TextNode(xhtml());
    }
    ObjectNode node = NODES.objectNode();
    if (isResource) {
      node.put("resourceType", name);
    }
    boolean holdsResource = name.equals("resource") || name.equals("contained");
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String child = xml.getLocalName();
        JsonNode inner = element(depth + 1, holdsResource);
        if (holdsResource) {
          node = inner instanceof ObjectNode resource ? resource : node;
        } else {
          add(node, child, inner);
        }
      }
    }
    return value == null ? node : new TextNode(value);
  }

  private static void add(ObjectNode node, String name, JsonNode value) {
    JsonNode before = node.get(name);
    if (before == null) {
      node.set(name, value);
    } else if (before instanceof ArrayNode list) {
      list.add(value);
    } else {
      node.set(name, NODES.arrayNode().add(before).add(value));
    }
  }

  /** The XHTML of a div, with which the reader then stands at its end. */
  private String xhtml() throws XMLStreamException {
    StringBuilder html = new StringBuilder("<div>");
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          html.append('<').append(xml.getLocalName());
          String style = xml.getAttributeValue(null, "style");
          if (style != null) {
            html.append(" style=\"").append(escaped(style)).append('"');
          }
          html.append('>');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          String name = xml.getLocalName().toLowerCase(Locale.ROOT);
          // HTML would read the end of a br as another one.
          html.append(name.equals("br") ? "" : "</" + name + ">");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            html.append(escaped(xml.getText()));
        default -> {
          // comments
        }
      }
    }
    return html.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
