package remit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import remit.publishing.Installed;
import remit.publishing.PackRefusedException;
import remit.publishing.PackStore;

/** Where the installed guidance is kept. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The folder of the installed guidance; otherwise .guidance where Remit lies.")
  private @Nullable Path folder;

  PackStore open() {
    return PackStore.in(folder == null ? Bearings.home().resolve(".guidance") : folder);
  }

  /** The folder of the pack in force: the installed one, checked, or else the one that came. */
  Path packInForce() throws IOException, PackRefusedException, UnusableException {
    Optional<Installed> installed = open().active();
    return installed.isPresent() ? installed.get().folder() : Bearings.pack(null);
  }

  /** The folder of the guidance that came with Remit, or null if there is not just one. */
  static @Nullable Path shipped() throws IOException {
    try {
      return Bearings.pack(null);
    } catch (UnusableException e) {
      return null;
    }
  }
}
