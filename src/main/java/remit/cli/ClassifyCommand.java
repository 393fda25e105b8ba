package remit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import remit.practice.Practice;
import remit.request.RequestReader;
import remit.triage.Triage;

/** Decides every ask of some requests and shows why. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "Decides every ask of the requests and shows why.")
final class ClassifyCommand implements Callable<Integer> {
  private final Surroundings around;
  private final Future<RequestReader> reader;

  @Mixin private Inputs inputs = new Inputs();
  @Mixin private Bearings bearings = new Bearings();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text for people (the default), json for one document, jsonl for a line each.")
  private Format format = Format.TEXT;

  @Option(
      names = "--explain",
      description = "Show each sentence of a letter or mail with how it was read.")
  private boolean explain;

  ClassifyCommand(Surroundings around, Future<RequestReader> reader) {
    this.around = around;
    this.reader = reader;
  }

  /** How answers are shown. */
  enum Format {
    TEXT,
    JSON,
    JSONL
  }

  @Override
  public Integer call() throws Exception {
    Path practiceFile = bearings.practicePath(around);
    Triage triage = bearings.triage(around);
    Practice practice = Bearings.practice(practiceFile, triage.guidance());
    Batch batch = new Batch(reader.get(), triage, practice, bearings.asOf, around);
    Report report =
        format == Format.TEXT
            ? new TextReport(around.out(), explain)
            : new JsonReport(around.out(), triage.guidance(), format == Format.JSON);
    report.begin();
    ExitCode code = batch.run(inputs.files, report::add);
    report.end();
    return code.code();
  }
}
