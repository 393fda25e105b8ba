package remit.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import remit.publishing.Installed;

/** Goes back to the guidance that was in force before. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = "For a practice: goes back to the guidance that was in force before.")
final class GuidanceUndoCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private StoreOption store = new StoreOption();

  GuidanceUndoCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Optional<Installed> now;
    try {
      now = store.open().undo(StoreOption.shipped(), today);
    } catch (IOException e) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN, "Nothing has changed. " + Problems.words(e));
    }
    around
        .out()
        .println(
            now.map(PackWords::inForce).orElse("In force: the guidance that came with Remit."));
    now.ifPresent(installed -> new PackWords(around.out()).days(installed.manifest(), today));
    return ExitCode.DONE.code();
  }
}
