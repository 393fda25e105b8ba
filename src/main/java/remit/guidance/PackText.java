package remit.guidance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A guidance pack as it stands in its files, cell by cell, beside what it means. Nothing here hangs
 * on how a spreadsheet program saved it: encodings, separators, the order of columns, and the two
 * ways to write a day are gone.
 *
 * @param guidance the pack, whole and without faults
 * @param tables its tables, in the order in which a person would look at them
 * @param letters the lines of its letters and messages by their file's name without the ending
 * @param sources its source documents by their file's name without the ending
 * @param settings the settings of {@code guidance.yaml}; of those within another, as for instance
 *     {@code sources}, the name is that of both, parted by a full stop
 */
public record PackText(
    Guidance guidance,
    List<Table> tables,
    Map<String, List<String>> letters,
    Map<String, String> sources,
    Map<String, String> settings) {

  /** Copies the collections. */
  public PackText {
    tables = List.copyOf(tables);
    letters = Collections.unmodifiableMap(new LinkedHashMap<>(letters));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * A table.
   *
   * @param form its file and its columns
   * @param lines its rows that are not blank, in their order
   */
  public record Table(TableForm form, List<Line> lines) {
    /** Copies the list. */
    public Table {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A row of a table.
   *
   * @param number the row as the spreadsheet numbers it
   * @param cells the texts of its cells by heading, without those that are empty. Days are ISO, and
   *     words of a list stand with one semicolon and one space between them
   */
  public record Line(int number, Map<String, String> cells) {
    /** Copies the cells. */
    public Line {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The cell under a heading, empty if there is nothing in it. */
    public String cell(String heading) {
      return cells.getOrDefault(heading, "");
    }
  }

  /**
   * Reads the pack in a folder, all of it at one moment.
   *
   * @throws GuidanceFaultsException with every fault, if there is one
   * @throws IOException if the folder cannot be read
   */
  public static PackText read(Path folder) throws IOException, GuidanceFaultsException {
    PackFiles files = PackFiles.read(folder);
    Guidance guidance = GuidanceReader.read(files);
    Map<String, List<String>> letters = new LinkedHashMap<>();
    files.texts("replies").forEach((name, text) -> letters.put(name, text.lines().toList()));
    return new PackText(
        guidance,
        Catalogue.forms().stream().map(form -> table(form, files)).toList(),
        letters,
        files.texts("sources"),
        settings(files));
  }

  /** The day that a text is, ISO or the British way. */
  public static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(Cells.day(text));
  }

  private static Table table(TableForm form, PackFiles files) {
    byte @Nullable [] bytes = files.files().get(form.file());
    if (bytes == null) {
      return new Table(form, List.of());
    }
    Sheet sheet = Sheet.read(form.file(), bytes, new Faults());
    return new Table(form, sheet.rows().stream().map(row -> line(form, row)).toList());
  }

  private static Line line(TableForm form, Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Column column : form.columns()) {
      String text = plain(column, row);
      if (!text.isEmpty()) {
        cells.put(column.heading(), text);
      }
    }
    return new Line(row.number(), cells);
  }

  private static String plain(Column column, Row row) {
    String text = row.text(column.heading());
    return switch (column.kind()) {
      case DAY -> iso(text);
      case YES_OR_NO -> Sheet.plain(text);
      case ONE_OF, SEVERAL_OF, SEVERAL_SUGGESTED -> String.join("; ", row.list(column.heading()));
      case CONDITION ->
          Stream.of(String.join("; ", row.list(column.heading())).split("\\.\\.", -1))
              .map(end -> iso(end.strip()))
              .collect(Collectors.joining(".."));
      case TEXT, ID, WHOLE_NUMBER, DECIMAL -> text.replace("\r\n", "\n");
    };
  }

  private static String iso(String text) {
    LocalDate day = Cells.day(text);
    return day == null ? text : day.toString();
  }

  private static Map<String, String> settings(PackFiles files) {
    Map<String, String> settings = new LinkedHashMap<>();
    try {
      add("", new YAMLMapper().readTree(files.text("guidance.yaml", new Faults())), settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the head of the pack was read before", e);
    }
    return settings;
  }

  private static void add(String name, JsonNode node, Map<String, String> settings) {
    if (!node.isContainerNode()) {
      settings.put(name, node.asText());
      return;
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    names.forEach(
        inner -> add(name.isEmpty() ? inner : name + "." + inner, node.path(inner), settings));
    for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
      add("%s.%d".formatted(name, i + 1), node.path(i), settings);
    }
  }
}
