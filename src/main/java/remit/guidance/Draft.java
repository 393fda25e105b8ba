package remit.guidance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pack with its own examples, in which the cells of its rows and reasons can be changed one by
 * one, as a slip of the hand would change them. Nothing is written. Safe to use from several
 * threads.
 */
public final class Draft {
  /** The table of the rows. */
  public static final String ITEMS = ItemSheet.FILE;

  /** The table of the reasons. */
  public static final String REASONS = ReasonSheet.FILE;

  /** The table of the works. */
  public static final String WORKS = "works.csv";

  private final Guidance guidance;
  private final List<Case> cases;
  private final SourceCheck sources;
  private final Map<String, List<Row>> tables;

  private Draft(
      Guidance guidance, List<Case> cases, SourceCheck sources, Map<String, List<Row>> tables) {
    this.guidance = guidance;
    this.cases = List.copyOf(cases);
    this.sources = sources;
    this.tables = tables;
  }

  /**
   * Reads the pack in a folder.
   *
   * @throws GuidanceFaultsException with every fault, if there is one
   * @throws IOException if the folder cannot be read
   */
  public static Draft of(Path folder) throws IOException, GuidanceFaultsException {
    PackFiles files = PackFiles.read(folder);
    GuidanceReader reader = new GuidanceReader(files);
    Guidance guidance = reader.readWithCases();
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    for (String file : List.of(ITEMS, REASONS, WORKS)) {
      tables.put(file, Sheet.read(file, files.bytes(file, new Faults()), new Faults()).rows());
    }
    return new Draft(guidance, reader.cases(), reader.sources(), tables);
  }

  /** The pack as it is. */
  public Guidance guidance() {
    return guidance;
  }

  /** Its own examples. */
  public List<Case> cases() {
    return cases;
  }

  /** The cells of a row of one of the tables by heading, empty where a cell is empty. */
  public Map<String, String> cells(String file, int row) {
    Row found = row(file, row);
    Map<String, String> cells = new LinkedHashMap<>();
    found.columns().keySet().forEach(heading -> cells.put(heading, found.text(heading)));
    return cells;
  }

  /**
   * The pack with another text in one cell of a row of the guidance, as the check would read it.
   *
   * @param row the row's number in the spreadsheet
   * @return the pack, or empty if the check would refuse it
   */
  public Optional<Guidance> withItemCell(int row, String heading, String text) {
    Faults faults = new Faults();
    Row changed = row(ITEMS, row).with(heading, text, faults);
    Item item = itemSheet(faults).item(changed, changed.text("id"));
    List<Item> items = new ArrayList<>();
    for (Item old : guidance.items()) {
      items.add(old.row() == row && item != null ? item : old);
    }
    if (item != null) {
      OverlapCheck.check(item, items, faults);
    }
    return item == null || faults.isAny()
        ? Optional.empty()
        : Optional.of(guidance.with(items, guidance.reasons()));
  }

  /** The same for a row of the reasons. */
  public Optional<Guidance> withReasonCell(int row, String heading, String text) {
    Faults faults = new Faults();
    Row changed = row(REASONS, row).with(heading, text, faults);
    Reason reason = ReasonSheet.reason(changed, changed.text("id"), sources);
    if (reason == null || faults.isAny()) {
      return Optional.empty();
    }
    Map<String, Reason> reasons = new LinkedHashMap<>(guidance.reasons());
    reasons.put(reason.id(), reason);
    return Optional.of(guidance.with(guidance.items(), reasons));
  }

  private ItemSheet itemSheet(Faults faults) {
    return new ItemSheet(
        guidance.categories(),
        guidance.works(),
        guidance.subjects(),
        guidance.actions(),
        guidance.reasons(),
        guidance.replies(),
        sources,
        faults);
  }

  private Row row(String file, int number) {
    for (Row row : tables.getOrDefault(file, List.of())) {
      if (row.number() == number) {
        return row;
      }
    }
    throw new IllegalArgumentException("%s has no row %d".formatted(file, number));
  }

  /** The number of the row with an id in the table of the rows, the reasons or the works. */
  public int rowOf(String file, String id) {
    for (Row row : tables.getOrDefault(file, List.of())) {
      if (row.text("id").equals(id)) {
        return row.number();
      }
    }
    throw new IllegalArgumentException("%s has no %s".formatted(file, id));
  }
}
