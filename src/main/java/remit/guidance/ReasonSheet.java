package remit.guidance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.request.Word;

/** Reads {@code reasons.csv}. */
final class ReasonSheet {
  static final String FILE = "reasons.csv";

  private ReasonSheet() {}

  static Map<String, Reason> read(PackFiles files, SourceCheck sources, Faults faults) {
    Sheet sheet = Sheet.read(FILE, files.bytes(FILE, faults), faults);
    Map<String, Reason> reasons = new LinkedHashMap<>();
    for (Row row : sheet.rows()) {
      String id = GuidanceReader.newId(row, reasons.keySet());
      Reason reason = reason(row, id, sources);
      if (reason != null) {
        reasons.put(id, reason);
      }
    }
    return reasons;
  }

  /** The reason in some cells, or null, with faults, if it cannot be one. */
  static @Nullable Reason reason(Row row, String id, SourceCheck sources) {
    String kind = row.id("kind", "kind of reason", Word.ids(ReasonKind.class));
    String truth = row.id("true when", "condition", Word.ids(ReasonTruth.class));
    row.required("kind");
    row.required("true when");
    String wording = row.required("wording");
    Source source = sources.of(row);
    Validity validity = row.validity();
    LocalDate reviewBy = row.day("review by");
    if (kind == null || truth == null || source == null) {
      return null;
    }
    return new Reason(
        id,
        Word.of(ReasonKind.class, kind),
        wording,
        Word.of(ReasonTruth.class, truth),
        source,
        validity,
        reviewBy);
  }
}
