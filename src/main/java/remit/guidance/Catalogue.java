package remit.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import remit.request.CsvText;
import remit.request.Fact;
import remit.request.Word;

/**
 * The tables of a guidance pack and their columns, as {@code columns.csv} beside this class lists
 * them. A row there without a column speaks of the table itself. The columns of {@code items.csv}
 * that test facts are those of {@link Fact}.
 */
public final class Catalogue {
  private static final String SOURCE = "columns.csv";
  private static final String ITEMS = "items.csv";
  private static final String YES = "yes";

  /** The lists that Java holds, by the name that {@code columns.csv} has for them. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "outcomes", Word.ids(Outcome.class),
          "reason kinds", Word.ids(ReasonKind.class),
          "reason truths", Word.ids(ReasonTruth.class),
          "work kinds", Word.ids(WorkKind.class),
          "senders", Cells.SENDERS.stream().sorted().toList());

  private static final Map<String, TableForm> FORMS = read();

  private Catalogue() {}

  /** All tables, in the order in which a person would look at them. */
  public static List<TableForm> forms() {
    return List.copyOf(FORMS.values());
  }

  /** The table with this file name. */
  public static Optional<TableForm> of(String file) {
    return Optional.ofNullable(FORMS.get(file));
  }

  /** A heading as it is compared: without case, hyphens and underlines. */
  public static String plain(String heading) {
    return Sheet.plain(heading);
  }

  private static Map<String, TableForm> read() {
    List<CSVRecord> rows;
    try (InputStream in = Catalogue.class.getResourceAsStream(SOURCE)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + SOURCE);
      }
      rows = CsvText.records(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, CSVRecord> tables = new LinkedHashMap<>();
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    for (CSVRecord row : rows.subList(1, rows.size())) {
      if (row.get(1).isEmpty()) {
        tables.put(row.get(0), row);
        columns.put(row.get(0), new ArrayList<>());
      } else {
        columns.getOrDefault(row.get(0), List.of()).add(column(row));
      }
    }
    columns.getOrDefault(ITEMS, List.of()).addAll(conditions());
    columns.getOrDefault(CaseSheet.FILE, List.of()).addAll(facts());
    Map<String, TableForm> forms = new LinkedHashMap<>();
    tables.forEach(
        (file, row) ->
            forms.put(
                file,
                new TableForm(
                    file,
                    row.get(2).equals(YES),
                    row.get(5),
                    columns.getOrDefault(file, List.of()))));
    return forms;
  }

  private static Column column(CSVRecord row) {
    List<String> words = new ArrayList<>();
    List<String> from = new ArrayList<>();
    for (String word : row.get(4).isEmpty() ? new String[0] : row.get(4).split(";", -1)) {
      if (word.contains("/")) {
        from.add(word);
      } else {
        words.addAll(LISTS.getOrDefault(word, List.of(word)));
      }
    }
    return new Column(
        row.get(1), row.get(2).equals(YES), ColumnKind.of(row.get(3)), words, from, row.get(5));
  }

  private static List<Column> conditions() {
    List<Column> columns = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      if (fact != Fact.WORK) {
        columns.add(
            new Column(
                fact.label(),
                true,
                ColumnKind.CONDITION,
                words(fact),
                fact == Fact.SUBJECT
                    ? List.of("subjects.csv/id", "subjects.csv/groups")
                    : List.of(),
                "The row asks %s. %s".formatted(fact.question(), writing(fact))));
      }
    }
    return columns;
  }

  private static List<Column> facts() {
    List<Column> columns = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      if (fact != Fact.WORK && fact != Fact.INTERVAL_DAYS) {
        columns.add(
            new Column(
                fact.label(),
                true,
                ofOneFact(fact),
                fact == Fact.SENDER ? fact.words() : words(fact),
                fact == Fact.SUBJECT ? List.of("subjects.csv/id") : List.of(),
                "The request says %s. Empty: it does not say.".formatted(fact.question())));
      }
    }
    return columns;
  }

  private static ColumnKind ofOneFact(Fact fact) {
    return switch (fact.kind()) {
      case CHOICE ->
          fact == Fact.SUBJECT
              ? ColumnKind.SEVERAL_OF
              : fact.words().isEmpty() ? ColumnKind.TEXT : ColumnKind.ONE_OF;
      case NUMBER -> ColumnKind.WHOLE_NUMBER;
      case YES_NO -> ColumnKind.YES_OR_NO;
      case DATE -> ColumnKind.DAY;
    };
  }

  private static List<String> words(Fact fact) {
    if (fact.kind() == Fact.Kind.YES_NO) {
      return List.of("yes", "no");
    }
    return fact == Fact.SENDER ? LISTS.getOrDefault("senders", List.of()) : fact.words();
  }

  private static String writing(Fact fact) {
    String way =
        switch (fact.kind()) {
          case CHOICE -> "A word, or several with semicolons, or not and a word.";
          case NUMBER -> "A whole number, or a range: 7, or 1..7, or 8..";
          case YES_NO -> "yes or no.";
          case DATE -> "A range of days: 2021-12-17..2022-01-26";
        };
    return way + " Empty: it does not matter.";
  }
}
