package remit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;

/** Says everything that is wrong with a guidance pack. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Lists every fault of a guidance pack by file, row and column.")
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
    Guidance guidance = GuidanceReader.read(Bearings.pack(folder));
    around
        .out()
        .println(
            "%s, version %s: %d rows, no fault."
                .formatted(guidance.title(), guidance.version(), guidance.items().size()));
    return ExitCode.DONE.code();
  }
}
