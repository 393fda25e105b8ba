package remit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.current.InUse;
import remit.intake.DocumentReader;
import remit.reading.Reading;
import remit.triage.Assessment;

/** Compares decisions with what people say of the same documents. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Compares decisions with the labels of a folder of documents, and lists the misses.")
final class EvaluateCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private Bearings bearings = new Bearings();

  @Parameters(paramLabel = "DIR", description = "A folder of documents and its labels.jsonl.")
  private Path folder = Path.of(".");

  @Option(
      names = "--half",
      paramLabel = "odd|even",
      description = "Only the documents with an odd, or an even, number in their name.")
  private @Nullable String half;

  EvaluateCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    InUse inUse = bearings.inUse(around);
    Score score = new Score();
    for (Label label : Label.read(folder.resolve("labels.jsonl"))) {
      if (!isWanted(label.file())) {
        continue;
      }
      Assessment assessment = assess(label.file(), inUse, bearings.asOf);
      score.add(label, assessment.status(), assessment.decisions());
    }
    score.report().forEach(around.out()::println);
    return ExitCode.DONE.code();
  }

  private boolean isWanted(String file) {
    String digits = file.replaceAll("\\D", "");
    if (half == null || digits.isEmpty()) {
      return true;
    }
    boolean odd = (digits.charAt(digits.length() - 1) - '0') % 2 == 1;
    return odd == half.equals("odd");
  }

  private Assessment assess(String file, InUse by, @Nullable LocalDate asOf) throws IOException {
    Reading reading =
        by.reader().read(DocumentReader.read(file, Files.readAllBytes(folder.resolve(file))), file);
    return by.triage().assess(reading.request(), by.practice(), asOf);
  }
}
