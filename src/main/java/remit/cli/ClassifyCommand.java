package remit.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import remit.current.Current;
import remit.current.InUse;
import remit.request.RequestReader;

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
    if (format == Format.JSONL && inputs.areStandardInputOnly()) {
      return asTheyCome().code();
    }
    InUse inUse = bearings.inUse(around);
    Batch batch = new Batch(reader.get(), () -> inUse, bearings.asOf, around);
    Report report =
        format == Format.TEXT
            ? new TextReport(around.out(), explain)
            : new JsonReport(around.out(), format == Format.JSON);
    report.begin();
    ExitCode code = batch.run(inputs.files, report::add);
    report.end();
    return code.code();
  }

  /** Answers each line of standard input when it has come, by the guidance as it is then. */
  private ExitCode asTheyCome() throws Exception {
    try (Current current = Current.follow(bearings.places(around), new Changes(around.err()))) {
      Bearings.warn(current.get().triage(), around);
      Batch batch = new Batch(reader.get(), current, bearings.asOf, around);
      Report report = new JsonReport(around.out(), false);
      return batch.runAsTheyCome(
          answer -> {
            report.add(answer);
            if (around.out().checkError()) {
              throw new UnusableException(
                  ExitCode.NOT_WRITTEN, "The answers could not be written: nobody takes them.");
            }
          });
    }
  }
}
