package remit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import remit.book.Book;
import remit.book.Edition;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;
import remit.request.CsvText;

/** Writes the whole rule book as one document, for people to read and sign. */
@Command(
    name = "book",
    mixinStandardHelpOptions = true,
    description = "Writes the whole rule book as one document to print, read and sign.")
final class GuidanceBookCommand implements Callable<Integer> {
  private static final String CHANGES = "CHANGES.md";
  private static final long MOST_CHANGES = 1 << 20;

  private final Surroundings around;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write: its name ends in .docx or .html.")
  private Path out = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Bearings.DayConverter.class,
      description = "Print only what holds on this day, such as 2024-12-03.")
  private @Nullable LocalDate asOf;

  @Mixin private PackOption pack = new PackOption();

  GuidanceBookCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    if (!Book.canBeWrittenAs(out)) {
      throw new UnusableException(
          ExitCode.USAGE,
          "The book is a Word file (.docx) or a web page (.html); “%s” is neither."
              .formatted(out.getFileName()));
    }
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN,
          Files.isDirectory(out)
              ? "%s is a folder, so no file can be written there.".formatted(out)
              : "There is no folder %s to write the book to.".formatted(folder));
    }
    Path read = pack.folder();
    Guidance guidance = GuidanceReader.read(read);
    Edition edition =
        new Edition(asOf, LocalDate.now(ZoneId.systemDefault()), changes(read.resolve(CHANGES)));
    try {
      Book.write(guidance, edition, out);
    } catch (IOException e) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN, "%s could not be written; is it open in Word?".formatted(out));
    }
    around.out().println("The rule book is in %s.".formatted(out));
    return ExitCode.DONE.code();
  }

  private static String changes(Path file) throws IOException, UnusableException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    if (Files.size(file) > MOST_CHANGES) {
      throw new UnusableException(
          ExitCode.GUIDANCE_FAULTY,
          "%s is too long to print: it has more than a million characters.".formatted(CHANGES));
    }
    return CsvText.decode(Files.readAllBytes(file));
  }
}
