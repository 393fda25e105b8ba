package remit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.workbook.WorkbookExport;

/** Writes a guidance pack into an Excel workbook. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes a guidance pack into one Excel workbook, to be edited and imported again.")
final class GuidanceExportCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(paramLabel = "FILE.xlsx", description = "The workbook to write.")
  private Path file = Path.of("");

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The folder of the guidance pack; otherwise the one that came with Remit.")
  private @Nullable Path rules;

  @Option(names = "--replace", description = "Replace the workbook if it is there already.")
  private boolean replace;

  GuidanceExportCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new UnusableException(
          ExitCode.USAGE, "The name of a workbook ends in .xlsx, and %s does not.".formatted(file));
    }
    if (Files.exists(file) && !replace) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN,
          "There is a file %s already, which may hold changes. Give another name, or add --replace."
              .formatted(file));
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN, "There is no folder %s to write into.".formatted(parent));
    }
    Path pack = Bearings.pack(rules);
    WorkbookExport.Written written;
    try {
      written = WorkbookExport.write(pack, file);
    } catch (IOException e) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN,
          "%s could not be written; is it open in Excel? (%s)".formatted(file, e.getMessage()));
    }
    around
        .out()
        .println(
            "Wrote %s: %d sheets with %,d rows.".formatted(file, written.sheets(), written.rows()));
    for (String name : written.leftOut()) {
      around.out().println("%s is no part of a guidance pack and was left out.".formatted(name));
    }
    return ExitCode.DONE.code();
  }
}
