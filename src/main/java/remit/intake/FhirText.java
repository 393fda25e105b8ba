package remit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Words of an NHS transfer-of-care document: from whom, about whom, and the text of each section.
 * It comes as a bundle, sometimes in another bundle, with files that are enclosed as they are.
 */
final class FhirText {
  private static final int MOST_BUNDLES = 5;

  private final Intake intake;
  private final StringBuilder senders = new StringBuilder();
  private final StringBuilder others = new StringBuilder();
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private final List<String> custodians = new ArrayList<>();

  private FhirText(Intake intake) {
    this.intake = intake;
  }

  /** The words of a resource; enclosed files are given to the intake. */
  static String read(JsonNode resource, Intake intake) {
    FhirText text = new FhirText(intake);
    text.custodians(resource, 0);
    text.resource(resource, "", 0);
    return (text.senders.length() == 0 ? text.others : text.senders)
        + text.head.toString()
        + "\n"
        + text.body;
  }

  /** The organisations that a document is from, by their ids. */
  private void custodians(JsonNode resource, int depth) {
    if (is(resource, "Composition")) {
      custodians.add(text(resource.path("custodian").path("reference")));
    }
    for (JsonNode entry : entries(resource, depth)) {
      custodians(entry.path("resource"), depth + 1);
    }
  }

  private void resource(JsonNode resource, String url, int depth) {
    switch (text(resource.path("resourceType"))) {
      case "Bundle" -> {
        for (JsonNode entry : entries(resource, depth)) {
          resource(entry.path("resource"), text(entry.path("fullUrl")), depth + 1);
        }
      }
      case "Organization" -> {
        String id = text(resource.path("id"));
        boolean sender =
            custodians.stream()
                .anyMatch(
                    one ->
                        !one.isEmpty()
                            && (one.equals(url) || (!id.isEmpty() && one.endsWith("/" + id))));
        line(sender ? senders : others, text(resource.path("name")));
      }
      case "Patient" -> patient(resource);
      case "Composition" -> {
        line(head, text(resource.path("title")));
        line(head, day(text(resource.path("date"))));
        sections(resource.path("section"), 0);
      }
      case "Binary" -> enclosed(text(resource.path(resource.has("data") ? "data" : "content")));
      case "DocumentReference" -> {
        for (JsonNode content : each(resource.path("content"))) {
          enclosed(text(content.path("attachment").path("data")));
        }
      }
      default -> {
        // what other resources say is in the sections' text as well
      }
    }
  }

  private static Iterable<JsonNode> entries(JsonNode resource, int depth) {
    return is(resource, "Bundle") && depth < MOST_BUNDLES
        ? each(resource.path("entry"))
        : List.of();
  }

  private static boolean is(JsonNode resource, String type) {
    return text(resource.path("resourceType")).equals(type);
  }

  private void patient(JsonNode patient) {
    for (JsonNode name : each(patient.path("name"))) {
      List<String> words = new ArrayList<>();
      each(name.path("given")).forEach(given -> words.add(text(given)));
      each(name.path("family")).forEach(family -> words.add(text(family)));
      String full = words.isEmpty() ? text(name.path("text")) : String.join(" ", words);
      line(head, full.isBlank() ? "" : "Patient: " + full);
    }
    String born = text(patient.path("birthDate"));
    line(head, born.isEmpty() ? "" : "DOB: " + day(born));
    for (JsonNode identifier : each(patient.path("identifier"))) {
      String value = text(identifier.path("value"));
      String system = text(identifier.path("system"));
      if (system.contains("nhs-number") || (system.isEmpty() && value.matches("\\d{10}"))) {
        line(head, "NHS No: " + value);
      }
    }
  }

  private void sections(JsonNode sections, int depth) {
    for (JsonNode section : each(sections)) {
      String title = text(section.path("title"));
      line(body, title.isBlank() ? "" : title + ":");
      line(body, HtmlText.read(text(section.path("text").path("div"))));
      body.append('\n');
      if (depth < Bounds.MOST_MAIL_DEPTH) {
        sections(section.path("section"), depth + 1);
      }
    }
  }

  private void enclosed(String base64) {
    if (base64.isBlank()) {
      return;
    }
    try {
      intake.attachment("", Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      intake.unread("An attachment is broken and could not be read.");
    }
  }

  /** A list's entries, or the one thing itself. */
  private static Iterable<JsonNode> each(JsonNode node) {
    return node.isArray() ? node : node.isMissingNode() ? List.of() : List.of(node);
  }

  private static String text(JsonNode node) {
    return node.isArray() ? text(node.path(0)) : node.asText();
  }

  /** A day as letters write it. */
  private static String day(String date) {
    return date.matches("\\d{4}-\\d\\d-\\d\\d.*")
        ? date.substring(8, 10) + "/" + date.substring(5, 7) + "/" + date.substring(0, 4)
        : date;
  }

  private static void line(StringBuilder text, String line) {
    if (!line.isBlank()) {
      text.append(line).append('\n');
    }
  }
}
