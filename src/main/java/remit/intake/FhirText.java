package remit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Words of an NHS transfer-of-care document: who, about whom, and the text of each section. */
final class FhirText {
  private FhirText() {}

  static String ofJson(byte[] bytes) throws IOException {
    JsonNode bundle = new JsonMapper().readTree(bytes);
    StringBuilder head = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      switch (resource.path("resourceType").asText()) {
        case "Organization" -> line(head, resource.path("name").asText());
        case "Patient" -> {
          JsonNode name = resource.path("name").path(0);
          line(
              head,
              "Patient: "
                  + name.path("given").path(0).asText()
                  + " "
                  + name.path("family").asText());
          line(head, "DOB: " + resource.path("birthDate").asText());
          resource
              .path("identifier")
              .forEach(id -> line(head, "NHS No: " + id.path("value").asText()));
        }
        case "Composition" -> {
          line(head, resource.path("title").asText());
          line(head, resource.path("date").asText());
          sections(resource.path("section"), body);
        }
        default -> {
          // what other resources say is in the sections' text as well
        }
      }
    }
    return head + "\n" + body;
  }

  private static void sections(JsonNode sections, StringBuilder body) {
    for (JsonNode section : sections) {
      line(body, section.path("title").asText() + ":");
      line(body, HtmlText.read(section.path("text").path("div").asText()));
      line(body, "");
      sections(section.path("section"), body);
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  static String ofXml(byte[] bytes) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    StringBuilder head = new StringBuilder();
    StringBuilder body = new StringBuilder();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      Deque<String> path = new ArrayDeque<>();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          String value = xml.getAttributeValue(null, "value");
          String parent = path.isEmpty() ? "" : path.peek();
          if (name.equals("div") && path.contains("section")) {
            line(body, HtmlText.read(xhtml(xml)));
            line(body, "");
            continue;
          }
          path.push(name);
          if (value != null) {
            value(name, parent, path, value, head, body);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && !path.isEmpty()) {
          path.pop();
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableException("is a broken transfer-of-care document.");
    }
    return head + "\n" + body;
  }

  private static void value(
      String name,
      String parent,
      Deque<String> path,
      String value,
      StringBuilder head,
      StringBuilder body) {
    if (name.equals("title")) {
      line(path.contains("section") ? body : head, path.contains("section") ? value + ":" : value);
    } else if (name.equals("name") && parent.equals("Organization")) {
      line(head, value);
    } else if (name.equals("date") && parent.equals("Composition")) {
      line(
          head,
          value.length() >= 10
              ? value.substring(8, 10) + "/" + value.substring(5, 7) + "/" + value.substring(0, 4)
              : value);
    } else if (path.contains("Patient")) {
      switch (name) {
        case "family", "given", "text" -> line(head, "Patient: " + value);
        case "birthDate" ->
            line(
                head,
                "DOB: "
                    + (value.length() == 10
                        ? value.substring(8, 10)
                            + "/"
                            + value.substring(5, 7)
                            + "/"
                            + value.substring(0, 4)
                        : value));
        case "value" -> {
          if (value.matches("\\d{10}")) {
            line(head, "NHS No: " + value);
          }
        }
        default -> {
          // nothing that a reader needs
        }
      }
    }
  }

  /** The XHTML of a div, with which the reader then stands at its end. */
  private static String xhtml(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder html = new StringBuilder("<div>");
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          html.append('<').append(xml.getLocalName()).append('>');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          html.append("</").append(xml.getLocalName()).append('>');
        }
        case XMLStreamConstants.CHARACTERS ->
            html.append(xml.getText().replace("&", "&amp;").replace("<", "&lt;"));
        default -> {
          // comments
        }
      }
    }
    return html.toString();
  }
}
