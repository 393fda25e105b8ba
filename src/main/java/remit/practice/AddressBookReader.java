package remit.practice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import remit.request.CsvText;
import remit.request.Perhaps;
import remit.request.RequestFault;

/** Reads the practice's address book, {@code services.csv}: all of it, or every fault. */
public final class AddressBookReader {
  /** The name of the file, which lies beside the practice's file. */
  public static final String FILE = "services.csv";

  static final String NAME = "name";
  static final String ADDRESSES = "addresses";
  static final String DOMAINS = "domains";
  static final String REPLY = "reply address";
  static final String NOTES = "notes";

  private static final List<String> HEADINGS = List.of(NAME, ADDRESSES, DOMAINS, REPLY, NOTES);
  private static final List<String> WANTED = List.of(NAME, REPLY);

  /** Far above any practice's book. */
  private static final int MOST_BYTES = 2 << 20;

  private static final int MOST_ROWS = 5_000;

  private final String file;
  private final List<RequestFault> faults = new ArrayList<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private AddressBookReader(String file) {
    this.file = file;
  }

  /**
   * Reads an address book; one without a service if there is no such file.
   *
   * @throws PracticeFaultsException with every fault, if there is one
   * @throws IOException if the file cannot be read
   */
  public static AddressBook read(Path path) throws IOException, PracticeFaultsException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      return AddressBook.EMPTY;
    }
    AddressBookReader reader = new AddressBookReader(String.valueOf(path.getFileName()));
    List<KnownService> services = reader.services(bytes);
    if (!reader.faults.isEmpty()) {
      throw new PracticeFaultsException(reader.faults);
    }
    return new AddressBook(services);
  }

  private List<KnownService> services(byte[] bytes) {
    List<CSVRecord> records = bytes.length > MOST_BYTES ? List.of() : records(bytes);
    if (bytes.length > MOST_BYTES || records.size() > MOST_ROWS) {
      fault(0, null, "the file is larger than any address book.", null);
    } else if (records.isEmpty()) {
      if (faults.isEmpty()) {
        fault(0, null, "the file is empty.", "a first row with the headings " + headings());
      }
    } else {
      CSVRecord header = records.get(0);
      readHeadings(header);
      return rows(header.size(), records.subList(1, records.size()));
    }
    return List.of();
  }

  private List<CSVRecord> records(byte[] bytes) {
    try {
      return CsvText.records(bytes);
    } catch (IOException e) {
      fault(
          0,
          null,
          "this is not a readable table; a quotation mark may have been opened and never closed.",
          null);
      return List.of();
    }
  }

  private void readHeadings(CSVRecord header) {
    for (int i = 0; i < header.size(); i++) {
      String heading = plain(header.get(i));
      if (heading.isEmpty()) {
        continue;
      }
      if (!HEADINGS.contains(heading)) {
        fault(
            1,
            header.get(i).strip(),
            "“%s” is not a known heading.".formatted(heading),
            Perhaps.meant(heading, HEADINGS).orElse(null));
      } else if (columns.putIfAbsent(heading, i) != null) {
        fault(1, heading, "two columns have this heading.", null);
      }
    }
    for (String heading : WANTED) {
      if (!columns.containsKey(heading)) {
        fault(1, heading, "the column is missing.", null);
      }
    }
    if (!columns.containsKey(ADDRESSES) && !columns.containsKey(DOMAINS)) {
      fault(1, ADDRESSES, "the column is missing, and so is the column “domains”.", null);
    }
  }

  private List<KnownService> rows(int width, List<CSVRecord> records) {
    List<KnownService> services = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    for (CSVRecord cells : records) {
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      int row = Math.toIntExact(cells.getRecordNumber());
      if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
        fault(
            row,
            null,
            "the row has more cells than there are headings; a cell that holds a separator may lack"
                + " its quotation marks.",
            null);
      }
      KnownService service = new AddressBookRow(this, row, cells, taken).read();
      if (service != null) {
        services.add(service);
      }
    }
    return services;
  }

  boolean hasColumn(String heading) {
    return columns.containsKey(heading);
  }

  /** The cell's text; empty if there is none. */
  String text(CSVRecord cells, String heading) {
    Integer index = columns.get(heading);
    return index == null || index >= cells.size() ? "" : cells.get(index).strip();
  }

  /** The cell's words, parted by semicolons or new lines. */
  List<String> list(CSVRecord cells, String heading) {
    return Arrays.stream(text(cells, heading).split("[;\\n]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Notes a fault in a row, 0 for the whole file. */
  void fault(int row, @Nullable String heading, String message, @Nullable String perhaps) {
    String place =
        file
            + (row == 0 ? "" : ", row " + row)
            + (heading == null ? "" : ", column “" + heading + "”");
    faults.add(new RequestFault(place, message, perhaps));
  }

  private static String headings() {
    return String.join(", ", HEADINGS);
  }

  private static String plain(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
