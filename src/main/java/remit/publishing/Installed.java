package remit.publishing;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * An installed pack, whose files are as the LMC signed them.
 *
 * @param folder the folder of its guidance
 * @param manifest what the LMC says of it
 * @param since the day on which it was put in force here
 * @param fingerprint the fingerprint of the key that it is signed with
 */
public record Installed(Path folder, Manifest manifest, LocalDate since, String fingerprint) {}
