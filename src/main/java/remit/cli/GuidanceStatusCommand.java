package remit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;
import remit.publishing.Installed;

/** Says which guidance is in force. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says which guidance is in force, since when, and with which key it is signed.")
final class GuidanceStatusCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private StoreOption store = new StoreOption();

  GuidanceStatusCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Installed> active = store.open().active();
    if (active.isEmpty()) {
      Guidance came = GuidanceReader.read(Bearings.pack(null));
      around
          .out()
          .printf(
              "In force: %s, version %s, which came with Remit.%nReview by     %s%n",
              came.title(), came.version(), Days.words(came.reviewBy()));
      return ExitCode.DONE.code();
    }
    Installed installed = active.get();
    around.out().println(PackWords.inForce(installed));
    around.out().printf("Approved by   %s%n", String.join(", ", installed.manifest().approvedBy()));
    around.out().printf("Review by     %s%n", Days.words(installed.manifest().reviewBy()));
    around.out().printf("Signed with   %s%n", installed.fingerprint());
    Path shipped = StoreOption.shipped();
    Guidance came = shipped == null ? null : GuidanceReader.read(shipped);
    if (came != null && installed.isOlderThan(came)) {
      around
          .out()
          .printf(
              "Version %s, which came with Remit, is newer. Ask the LMC for its pack; to go back to"
                  + " what came with Remit: remit guidance undo.%n",
              came.version());
    }
    new PackWords(around.out()).days(installed.manifest(), LocalDate.now(ZoneId.systemDefault()));
    return ExitCode.DONE.code();
  }
}
