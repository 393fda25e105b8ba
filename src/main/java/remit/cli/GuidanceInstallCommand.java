package remit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.guidance.GuidanceFaultsException;
import remit.publishing.Installed;
import remit.publishing.PackRefusedException;

/** Puts a pack in force at a practice. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = "For a practice: checks a pack of the LMC and puts it in force, all or nothing.")
final class GuidanceInstallCommand implements Callable<Integer> {
  private static final String UNCHANGED = "\nThe guidance in force is the same as before.";

  private final Surroundings around;

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(paramLabel = "FILE.zip", description = "The pack.")
  private Path file = Path.of("");

  @Option(names = "--again", description = "Install a version that was undone here once more.")
  private boolean again;

  GuidanceInstallCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Installed installed;
    try {
      installed = store.open().install(file, StoreOption.shipped(), again, today);
    } catch (PackRefusedException e) {
      throw new UnusableException(ExitCode.REFUSED, notInstalled(Problems.words(e)));
    } catch (GuidanceFaultsException e) {
      throw new UnusableException(
          ExitCode.REFUSED, notInstalled("its guidance has faults:\n" + e.getMessage()));
    } catch (IOException e) {
      throw new UnusableException(ExitCode.NOT_WRITTEN, notInstalled(Problems.words(e)));
    }
    PackWords words = new PackWords(around.out());
    around.out().println("Installed and in force now:");
    words.whole(installed.manifest());
    words.days(installed.manifest(), today);
    return ExitCode.DONE.code();
  }

  private String notInstalled(String why) {
    return "%s was not installed: %s%s".formatted(file, why, UNCHANGED);
  }
}
