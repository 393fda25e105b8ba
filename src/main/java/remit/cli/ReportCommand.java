package remit.cli;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import remit.register.Figure;
import remit.register.Register;
import remit.request.CsvText;
import remit.watch.WatchSettings;

/** Counts what was asked and how it was answered, without anything about a patient. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Writes how often what was asked by whom and how it was answered, by month, as a table for"
            + " the LMC and the ICB. Nothing in it is about a patient.")
final class ReportCommand implements Callable<Integer> {
  private static final int SMALL = 5;
  private static final String FEW = "<" + SMALL;

  private final Surroundings around;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.csv",
      description = "The table to write, which must not be there yet.")
  private Path out = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "The first month, such as 2024-11; otherwise the last.")
  private @Nullable YearMonth from;

  @Option(
      names = "--until",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "The last month; otherwise this one.")
  private @Nullable YearMonth until;

  @Option(
      names = "--hide-small",
      description = "Writes “<5” in place of numbers below five, which could point at a patient.")
  private boolean hidesSmall;

  ReportCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    WatchSettings found = settings.read();
    YearMonth last = until == null ? YearMonth.from(LocalDate.now(ZoneId.systemDefault())) : until;
    YearMonth first = from == null ? last : from;
    List<Figure> figures;
    try (Register register = Register.look(found.register(), found.id())) {
      figures = register.cases().figures(first, last);
    }
    try {
      Files.writeString(out, table(figures), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN, "There is already a file %s.".formatted(out));
    }
    around
        .out()
        .printf(
            "%,d asks from %s to %s are in %s. Nothing was sent.%n",
            figures.stream().mapToLong(Figure::asks).sum(), first, last, out);
    return ExitCode.DONE.code();
  }

  private String table(List<Figure> figures) throws java.io.IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord("month", "provider", "category", "outcome", "reasons", "asks");
      for (Figure figure : figures) {
        printer.printRecord(
            Stream.of(
                    figure.month().toString(),
                    figure.provider().isEmpty() ? "unknown" : figure.provider(),
                    figure.category(),
                    figure.outcome(),
                    String.join(";", figure.reasons()),
                    hidesSmall && figure.asks() < SMALL ? FEW : Long.toString(figure.asks()))
                .map(CsvText::cell));
      }
    }
    return text.toString();
  }

  /** Reads a month. */
  static final class MonthConverter implements ITypeConverter<YearMonth> {
    @Override
    public YearMonth convert(String text) {
      try {
        return YearMonth.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "“%s” is not a month; write it as 2024-12".formatted(text));
      }
    }
  }
}
