package remit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.workbook.WorkbookImport;

/** Brings an Excel workbook back into a guidance pack. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Brings an exported and edited workbook back into a guidance pack: all of it, or nothing and"
            + " a list of every fault by sheet and cell.")
final class GuidanceImportCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(paramLabel = "FILE.xlsx", description = "The workbook to read.")
  private Path file = Path.of("");

  @ArgGroup private Where where = new Where();

  /** Which folder is written. */
  static final class Where {
    @Option(
        names = "--rules",
        paramLabel = "DIR",
        description = "The folder to change; otherwise that of the guidance that came with Remit.")
    private @Nullable Path rules;

    @Option(
        names = "--out",
        paramLabel = "NEWDIR",
        description = "A new folder for the pack, instead of changing one.")
    private @Nullable Path out;
  }

  GuidanceImportCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file)) {
      throw new UnusableException(ExitCode.USAGE, "There is no workbook %s.".formatted(file));
    }
    Path out = where.out;
    try {
      if (out != null) {
        List<String> written = WorkbookImport.asNew(file, out);
        around.out().println("Wrote %d files into %s.".formatted(written.size(), out));
      } else {
        Path pack = Bearings.pack(where.rules);
        List<String> changed = WorkbookImport.into(file, pack);
        around
            .out()
            .println(
                changed.isEmpty()
                    ? "Nothing in %s had to change.".formatted(pack)
                    : "Changed in %s: %s.".formatted(pack, String.join(", ", changed)));
      }
    } catch (IOException e) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN,
          "The guidance is as it was, for something could not be read or written: %s."
              .formatted(e.getMessage()));
    }
    return ExitCode.DONE.code();
  }
}
