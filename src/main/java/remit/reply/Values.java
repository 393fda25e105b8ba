package remit.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.Gap;
import remit.guidance.Guidance;
import remit.guidance.Reason;
import remit.guidance.ReasonKind;

/**
 * What stands in the gaps of a text. Every gap is there from the start, without a value.
 *
 * @param map by the ids of gaps and of the guidance's paragraphs
 */
record Values(Map<String, @Nullable Object> map) {
  /** No value for any gap. */
  static Values none(Guidance guidance) {
    Map<String, @Nullable Object> map = new HashMap<>();
    Gap.IDS.forEach(id -> map.put(id, null));
    for (Reason reason : guidance.reasons().values()) {
      if (reason.kind() == ReasonKind.PARAGRAPH) {
        map.put(reason.id(), null);
      }
    }
    return new Values(map);
  }

  /** Values for a section inside another, which sees the other's values too. */
  static Values inner() {
    return new Values(new HashMap<>());
  }

  Values copy() {
    return new Values(new HashMap<>(map));
  }

  /** A word or sentence, on one line. */
  Values word(Gap gap, @Nullable String word) {
    return text(gap, word == null ? "" : Plain.line(word));
  }

  /** Several lines. */
  Values lines(Gap gap, List<String> lines) {
    return text(
        gap,
        lines.stream()
            .map(Plain::line)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  /** A text as it is. */
  Values text(Gap gap, String text) {
    map.put(gap.id(), text.isBlank() ? null : text);
    return this;
  }

  Values section(Gap gap, boolean printed) {
    map.put(gap.id(), printed ? Boolean.TRUE : null);
    return this;
  }

  Values list(Gap gap, List<Values> sections) {
    map.put(gap.id(), sections.stream().map(Values::map).toList());
    return this;
  }

  Values paragraph(String id, String wording) {
    if (!map.containsKey(id)) {
      throw new IllegalArgumentException("no paragraph " + id);
    }
    map.put(id, wording);
    return this;
  }
}
