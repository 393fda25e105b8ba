package remit.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.request.Perhaps;

/** Holds the source documents against which every quoted heading and sentence is checked. */
final class SourceCheck {
  private static final String FOLDER = "sources";
  private static final int SHOWN = 60;

  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  static SourceCheck of(JsonNode titles, PackFiles files, Faults faults) {
    SourceCheck check = new SourceCheck();
    Map<String, String> texts = files.texts(FOLDER);
    titles
        .properties()
        .forEach(
            entry -> {
              String text = texts.get(entry.getKey());
              if (text == null) {
                faults.add(
                    "guidance.yaml",
                    0,
                    "sources",
                    "there is no file %s/%s.txt.".formatted(FOLDER, entry.getKey()),
                    Perhaps.meant(entry.getKey(), texts.keySet()).orElse(null));
              } else {
                check.titles.put(entry.getKey(), entry.getValue().asText());
                check.texts.put(entry.getKey(), plain(text));
              }
            });
    return check;
  }

  /** The source that a row names, or null, with faults, if it is not whole or not to be found. */
  @Nullable Source of(Row row) {
    String document = row.required("document");
    String heading = row.required("heading");
    String quote = row.required("quote");
    String text = texts.get(document);
    if (document.isEmpty()) {
      return null;
    }
    if (text == null) {
      row.faults()
          .unknown(row.file(), row.number(), "document", "source", document, texts.keySet());
      return null;
    }
    if (!heading.isEmpty() && !text.contains(plain(heading))) {
      row.fault("heading", "“%s” stands nowhere in %s.".formatted(heading, document), null);
    }
    if (quote.isEmpty()) {
      return null;
    }
    if (!text.contains(plain(quote))) {
      row.fault(
          "quote",
          "these words stand nowhere in %s: “%s”.".formatted(document, shorten(quote)),
          nearest(text, plain(quote)));
    }
    return new Source(titles.getOrDefault(document, document), heading, quote, row.yes("verified"));
  }

  /** The place in the text that begins like the quote, if its first half is there. */
  private static @Nullable String nearest(String text, String quote) {
    for (int length = quote.length() - 1; length >= 12; length--) {
      int at = text.indexOf(quote.substring(0, length));
      if (at >= 0) {
        return "“" + text.substring(at, Math.min(text.length(), at + quote.length() + 5)) + "”";
      }
    }
    return null;
  }

  private static String shorten(String quote) {
    return quote.length() <= SHOWN ? quote : quote.substring(0, SHOWN) + "…";
  }

  /** Text without mark-up, line ends and typographic marks. */
  private static String plain(String text) {
    return text.replaceAll("[*_]", "")
        .replaceAll("[‘’]", "'")
        .replaceAll("[“”]", "\"")
        .replaceAll("[–—]", "-")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
