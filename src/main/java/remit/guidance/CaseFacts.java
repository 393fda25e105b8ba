package remit.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import remit.request.Received;
import remit.request.RequestCells;

/** Reads the facts of the guidance's own examples, with what is meant where a cell is empty. */
public final class CaseFacts {
  /** Stands for a fact that the request does not say. */
  public static final String UNKNOWN = "unknown";

  private static final Map<String, String> USUAL =
      Map.of(
          "quote", "(the ask of this case)",
          "read", "whole",
          "danger signs", "none",
          "values", "none",
          "agreed beforehand", "no",
          "patient name", "Ms Ann Example",
          "nhs number", "9990000018");

  private final RequestCells cells = new RequestCells();

  /**
   * The request in some cells. The place of a fault is its heading.
   *
   * @param facts the cells that are not empty, by heading
   */
  public Received request(Map<String, String> facts) {
    Map<String, String> whole = new LinkedHashMap<>(USUAL);
    whole.putAll(facts);
    whole.values().removeIf(UNKNOWN::equalsIgnoreCase);
    return cells.read(whole);
  }

  /** The headings of a table of cases, in its order. */
  public static List<String> headings() {
    return Catalogue.of(CaseSheet.FILE).map(TableForm::headings).orElseThrow();
  }

  /** Whether a table of cases must have the column. */
  public static boolean isNeeded(String heading) {
    return Catalogue.of(CaseSheet.FILE).map(TableForm::wanted).orElseThrow().contains(heading);
  }
}
