package remit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import remit.current.Places;
import remit.publishing.PackRefusedException;

/** Which guidance is read: the pack that is named, or else the one in force here. */
final class PackOption {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "The folder of the guidance pack; otherwise the pack that is installed, or else the one"
              + " that came with Remit.")
  private @Nullable Path rules;

  @Mixin private StoreOption store = new StoreOption();

  /** The folder of the pack, checked if it is an installed one. */
  Path folder() throws IOException, PackRefusedException, UnusableException {
    return rules == null ? store.packInForce() : Bearings.pack(rules);
  }

  /** Where the pack lies while others may be installed, and the practice's file beside it. */
  Places places(Path practice) throws IOException, PackRefusedException, UnusableException {
    if (rules != null) {
      return new Places(null, Bearings.pack(rules), practice, Bearings.policy());
    }
    Path came = StoreOption.shipped();
    return new Places(
        store.open(), came == null ? store.packInForce() : came, practice, Bearings.policy());
  }
}
