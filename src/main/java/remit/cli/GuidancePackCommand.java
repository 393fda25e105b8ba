package remit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.publishing.Manifest;
import remit.publishing.Packing;

/** Makes a signed pack of the guidance. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = "For the LMC: checks the guidance and makes a signed pack of it for practices.")
final class GuidancePackCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder of the guidance; otherwise the one that came with Remit.")
  private @Nullable Path folder;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "lmc.key",
      description = "The LMC's private key.")
  private Path key = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.zip",
      description = "The pack to write.")
  private Path out = Path.of("");

  @Option(
      names = "--approved-by",
      required = true,
      paramLabel = "NAME",
      description =
          "Who approved it; give it twice, with two people's names, if more might be declined.")
  private List<String> approvedBy = new ArrayList<>();

  @Option(
      names = "--previous",
      paramLabel = "OLD.zip|OLDDIR",
      description = "The pack before, to compare with; otherwise everything counts as new.")
  private @Nullable Path previous;

  GuidancePackCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    Manifest manifest;
    try {
      manifest = Packing.pack(Bearings.pack(folder), key, out, approvedBy, previous);
    } catch (IOException e) {
      throw new UnusableException(ExitCode.NOT_WRITTEN, "No pack was made. " + Problems.words(e));
    }
    PackWords words = new PackWords(around.out());
    words.whole(manifest);
    words.days(manifest, LocalDate.now(ZoneId.systemDefault()));
    if (!manifest.changes().lines().findFirst().orElse("").contains(manifest.version())) {
      around
          .out()
          .printf(
              "The newest section of CHANGES.md does not name version %s in its heading: does it say"
                  + " what changes by this pack?%n",
              manifest.version());
    }
    around.out().printf("%nThe pack is in %s. Nothing was sent.%n", out.toAbsolutePath());
    return ExitCode.DONE.code();
  }
}
