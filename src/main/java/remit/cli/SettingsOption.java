package remit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;
import remit.watch.SettingsFaultsException;
import remit.watch.SettingsReader;
import remit.watch.WatchSettings;

/** The settings of the practice's mail workflow. */
final class SettingsOption {
  @Parameters(
      arity = "0..1",
      paramLabel = "SETTINGS",
      defaultValue = "watch.yaml",
      description = "The file of settings; otherwise watch.yaml here.")
  private Path file = Path.of("watch.yaml");

  WatchSettings read() throws IOException, UnusableException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableException(
          ExitCode.USAGE,
          "There is no file %s with settings. Perhaps: copy test-data/mailroom/watch.yaml and put in your folders."
              .formatted(file));
    }
    try {
      return SettingsReader.read(file);
    } catch (SettingsFaultsException e) {
      throw new UnusableException(
          ExitCode.USAGE,
          "The settings in %s have faults, so nothing was watched:%n%s"
              .formatted(file, e.getMessage()));
    }
  }
}
