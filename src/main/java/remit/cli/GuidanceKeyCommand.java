package remit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import remit.publishing.KeyFiles;

/** Makes the keys with which an LMC signs its packs. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "For the LMC, once: makes the key that signs its packs, and the one to hand out.")
final class GuidanceKeyCommand implements Callable<Integer> {
  private final Surroundings around;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write the two keys to.")
  private Path out = Path.of(".");

  GuidanceKeyCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    String fingerprint;
    try {
      fingerprint = KeyFiles.make(out);
    } catch (IOException e) {
      throw new UnusableException(ExitCode.NOT_WRITTEN, "No key was made. " + Problems.words(e));
    }
    around
        .out()
        .printf(
            "%s signs packs. It never leaves the LMC; keep a copy in a safe place.%n",
            out.resolve(KeyFiles.PRIVATE));
    around
        .out()
        .printf("%s goes to the practices. Its fingerprint:%n", out.resolve(KeyFiles.PUBLIC));
    around.out().printf("%n   %s%n%n", fingerprint);
    around.out().println("Read it out over the telephone to a practice that asks.");
    return ExitCode.DONE.code();
  }
}
