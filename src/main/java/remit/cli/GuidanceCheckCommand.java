package remit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.trial.Warning;
import remit.trial.Warnings;

/** Says everything that is wrong with a guidance pack, or looks wrong. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Lists every fault of a guidance pack by file, row and column.",
      "If there is none, lists what looks wrong: rows that contradict each other or cannot decide,"
          + " works that no row answers, rows to be reviewed, verified or shown by examples.",
      "Ends with 0 if all is well, with 3 if there are faults, with 6 if there are warnings only."
    })
final class GuidanceCheckCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder of the guidance pack; otherwise the one that came with Remit.")
  private @Nullable Path folder;

  GuidanceCheckCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    Draft draft = Draft.of(Bearings.pack(folder));
    List<Warning> warnings =
        Warnings.of(draft, Bearings.policy(), LocalDate.now(ZoneId.systemDefault()));
    warnings.stream()
        .collect(Collectors.groupingBy(Warning::kind, TreeMap::new, Collectors.toList()))
        .forEach(this::report);
    Guidance guidance = draft.guidance();
    around
        .out()
        .println(
            "%s, version %s: %d rows, no fault, %s."
                .formatted(
                    guidance.title(),
                    guidance.version(),
                    guidance.items().size(),
                    count(warnings.size())));
    return (warnings.isEmpty() ? ExitCode.DONE : ExitCode.LOOK_AGAIN).code();
  }

  private void report(Warning.Kind kind, List<Warning> warnings) {
    around.out().println("%s (%d). %s".formatted(kind.heading(), warnings.size(), kind.advice()));
    warnings.forEach(warning -> around.out().println("  " + warning.words()));
    around.out().println();
  }

  private static String count(int warnings) {
    return switch (warnings) {
      case 0 -> "no warning";
      case 1 -> "one warning";
      default -> warnings + " warnings";
    };
  }
}
