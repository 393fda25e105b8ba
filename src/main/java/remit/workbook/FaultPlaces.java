package remit.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.guidance.Fault;

/** Finds the cell of the workbook in which a fault of the guidance lies. */
final class FaultPlaces {
  private final List<Table> tables;

  FaultPlaces(List<Table> tables) {
    this.tables = tables;
  }

  CellFault of(Fault fault) {
    String file = fault.file();
    int slash = file.indexOf('/');
    String name = PackSheets.name(slash < 0 ? file : file.substring(0, slash + 1));
    Table table = tables.stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
    if (table == null) {
      return with(name, fault.column() == null ? null : CellFault.column(fault.column()), fault);
    }
    if (slash >= 0) {
      return letter(table, file.substring(slash + 1), fault);
    }
    return file.equals(PackSheets.HEAD) ? setting(table, fault) : cell(table, fault);
  }

  private static CellFault with(String place, @Nullable String part, Fault fault) {
    return new CellFault(place, part, fault.message(), fault.perhaps());
  }

  private static CellFault cell(Table table, Fault fault) {
    String heading = fault.column();
    int column = heading == null ? -1 : table.column(heading);
    int row = Math.max(fault.row() - 1, 0);
    String place;
    if (column >= 0) {
      place = CellFault.cell(table.name(), row, column);
    } else {
      place = fault.row() > 1 ? "%s!%d".formatted(table.name(), fault.row()) : table.name();
    }
    return with(place, heading == null ? null : CellFault.column(heading), fault);
  }

  private static CellFault setting(Table table, Fault fault) {
    String name = fault.column();
    if (name == null) {
      return with(
          fault.row() > 0 ? "%s!%d".formatted(table.name(), fault.row() + 1) : table.name(),
          null,
          fault);
    }
    String place = table.name();
    for (int i = 1; i < table.rows().size(); i++) {
      if (table.cell(i, 0).strip().replaceFirst(":.*", "").equals(name)) {
        place = CellFault.cell(table.name(), i, 1);
        break;
      }
    }
    return with(place, "setting “%s”".formatted(name), fault);
  }

  private static CellFault letter(Table table, String file, Fault fault) {
    String name = file.substring(0, file.length() - PackSheets.TEXT_ENDING.length());
    for (int i = 1; i < table.rows().size(); i++) {
      if (table.cell(i, 0).strip().equals(name)) {
        String line = fault.row() > 0 ? ", line %d".formatted(fault.row()) : "";
        return with(
            CellFault.cell(table.name(), i, 1), "letter “%s”".formatted(name) + line, fault);
      }
    }
    return with(table.name(), "letter “%s”".formatted(name), fault);
  }
}
