package remit.publishing;

import java.nio.file.Path;
import java.time.LocalDate;
import remit.guidance.Guidance;

/**
 * An installed pack, whose files are as the LMC signed them.
 *
 * @param folder the folder of its guidance
 * @param manifest what the LMC says of it
 * @param since the day on which it was put in force here
 * @param fingerprint the fingerprint of the key that it is signed with
 */
public record Installed(Path folder, Manifest manifest, LocalDate since, String fingerprint) {
  /** Whether other guidance is of the same pack with a higher version. */
  public boolean isOlderThan(Guidance other) throws PackRefusedException {
    return manifest.pack().equals(other.pack())
        && Version.of(other.version()).isHigherThan(Version.of(manifest.version()));
  }
}
