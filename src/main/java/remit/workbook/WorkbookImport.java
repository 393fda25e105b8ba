package remit.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import remit.guidance.Draft;
import remit.guidance.GuidanceFaultsException;

/**
 * Brings a workbook back into a guidance pack: all of it once it is without a fault, or nothing.
 */
public final class WorkbookImport {
  private final List<Table> tables;
  private final SortedMap<String, byte[]> files;

  private WorkbookImport(List<Table> tables, SortedMap<String, byte[]> files) {
    this.tables = tables;
    this.files = files;
  }

  private static WorkbookImport of(Path workbook) throws IOException, WorkbookFaultsException {
    List<Table> tables = WorkbookReader.read(workbook);
    CellFaults faults = new CellFaults();
    SortedMap<String, byte[]> files = PackTables.files(tables, faults);
    faults.throwIfAny();
    return new WorkbookImport(tables, files);
  }

  /**
   * Changes the pack in a folder into that of the workbook. A file whose cells are the same keeps
   * its bytes.
   *
   * @return the names of the files that were changed or added
   * @throws WorkbookFaultsException with every fault; the folder is then as it was
   * @throws IOException if something could not be read or written; the folder is then as it was
   */
  public static List<String> into(Path workbook, Path folder)
      throws IOException, WorkbookFaultsException {
    return of(workbook).replace(folder.toRealPath());
  }

  /**
   * Writes the pack of the workbook into a folder of its own.
   *
   * @param folder a folder that does not exist or is empty
   * @return the names of its files
   * @throws WorkbookFaultsException with every fault; the folder is then not written
   * @throws IOException if something could not be read or written
   */
  public static List<String> asNew(Path workbook, Path folder)
      throws IOException, WorkbookFaultsException {
    return of(workbook).create(folder.toAbsolutePath().normalize());
  }

  private List<String> create(Path folder) throws IOException, WorkbookFaultsException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new IOException("the folder %s is not empty".formatted(folder));
        }
      }
    }
    Files.createDirectories(folder.getParent());
    try (Staging staging = Staging.beside(folder, files)) {
      check(staging);
      staging.become(folder);
    }
    return List.copyOf(files.keySet());
  }

  private List<String> replace(Path folder) throws IOException, WorkbookFaultsException {
    SortedMap<String, byte[]> old = PackFolder.read(folder).files();
    checkAllCome(old);
    List<String> changed = new ArrayList<>();
    SortedMap<String, byte[]> whole = new TreeMap<>(files);
    files.forEach(
        (name, bytes) -> {
          byte[] before = old.get(name);
          if (before != null && PackTables.same(name, before, bytes)) {
            whole.put(name, before);
          } else {
            changed.add(name);
          }
        });
    try (Staging staging = Staging.beside(folder, whole)) {
      check(staging);
      staging.replace(folder, changed);
    }
    return changed;
  }

  /** A file of the pack that is not in the workbook would be lost. */
  private void checkAllCome(SortedMap<String, byte[]> old) throws WorkbookFaultsException {
    CellFaults faults = new CellFaults();
    for (String name : old.keySet()) {
      if (!files.containsKey(name)) {
        int slash = name.indexOf('/');
        faults.add(
            PackSheets.name(slash < 0 ? name : name.substring(0, slash + 1)),
            slash < 0
                ? "the sheet is missing."
                : "the pack has the file %s, and the sheet has no row for it. Put the row back; to be"
                        .formatted(name)
                    + " rid of the file, delete it in the folder.");
      }
    }
    faults.throwIfAny();
  }

  private void check(Staging staging) throws IOException, WorkbookFaultsException {
    try {
      Draft.of(staging.pack());
    } catch (GuidanceFaultsException e) {
      CellFaults faults = new CellFaults();
      FaultPlaces places = new FaultPlaces(tables);
      e.faults().forEach(fault -> faults.add(places.of(fault)));
      faults.throwIfAny();
    }
  }
}
