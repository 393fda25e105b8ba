package remit.guidance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import remit.request.Word;

/** Reads {@code reasons.csv}. */
final class ReasonSheet {
  private ReasonSheet() {}

  static Map<String, Reason> read(PackFiles files, SourceCheck sources, Faults faults) {
    String file = "reasons.csv";
    Sheet sheet = Sheet.read(file, files.bytes(file, faults), faults);
    Map<String, Reason> reasons = new LinkedHashMap<>();
    for (Row row : sheet.rows()) {
      String id = GuidanceReader.newId(row, reasons.keySet());
      String kind = row.id("kind", "kind of reason", Word.ids(ReasonKind.class));
      String truth = row.id("true when", "condition", Word.ids(ReasonTruth.class));
      row.required("kind");
      row.required("true when");
      String wording = row.required("wording");
      Source source = sources.of(row);
      Validity validity = row.validity();
      LocalDate reviewBy = row.day("review by");
      if (kind != null && truth != null && source != null) {
        reasons.put(
            id,
            new Reason(
                id,
                Word.of(ReasonKind.class, kind),
                wording,
                Word.of(ReasonTruth.class, truth),
                source,
                validity,
                reviewBy));
      }
    }
    return reasons;
  }
}
