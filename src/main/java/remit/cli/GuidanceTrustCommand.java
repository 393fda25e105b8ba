package remit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.publishing.TrustedKey;

/** Says whose packs a practice installs. */
@Command(
    name = "trust",
    mixinStandardHelpOptions = true,
    description = "For a practice, once: trusts the LMC's public key for a pack.")
final class GuidanceTrustCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(paramLabel = "FILE.pub", description = "The LMC's public key.")
  private Path file = Path.of("");

  @Option(
      names = "--pack",
      required = true,
      paramLabel = "ID",
      description = "The id of the pack that it signs, such as sefton.")
  private String pack = "";

  @Option(names = "--replace", description = "Trust it in place of the key trusted until now.")
  private boolean replace;

  GuidanceTrustCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    TrustedKey trusted;
    try {
      trusted = store.open().trust(file, pack, replace);
    } catch (IOException e) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN, "Nothing has changed. " + Problems.words(e));
    }
    if (trusted.replaced() != null) {
      around
          .out()
          .printf(
              "THE KEY FOR THE PACK “%s” WAS REPLACED. The old one (%s) is no longer trusted: a pack"
                  + " that it signed can no longer be used, not even the one in force. Install one"
                  + " that the new key signed.%n%n",
              pack, trusted.replaced());
    }
    around
        .out()
        .printf(
            "Packs “%s” are trusted that are signed with this key:%n%n   %s%n%n",
            pack, trusted.fingerprint());
    around
        .out()
        .println(
            "Ring the LMC on a number that you know and let it read out the figures. If they differ,"
                + " install nothing.");
    return ExitCode.DONE.code();
  }
}
