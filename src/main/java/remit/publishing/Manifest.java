package remit.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an LMC says of a pack, and signs.
 *
 * @param format the number of this form of pack
 * @param pack the pack's id
 * @param title its title
 * @param publisher who publishes it
 * @param version its version
 * @param follows the version that it was compared with, or null if with none
 * @param inForceFrom the first day on which it may be used
 * @param inForceUntil the last day, or null if open
 * @param reviewBy the day by which the LMC means to have looked at it again
 * @param engine the lowest version of Remit that can use it
 * @param files every file with its size and hash, by name
 * @param changes what changes for staff, in the LMC's words
 * @param approvedBy who approved it
 * @param widening sentences by which more might be declined than under {@code follows}
 */
public record Manifest(
    int format,
    String pack,
    String title,
    String publisher,
    String version,
    @Nullable String follows,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceUntil,
    LocalDate reviewBy,
    String engine,
    List<Part> files,
    String changes,
    List<String> approvedBy,
    List<String> widening) {
  /** The form of pack that this Remit writes and reads. */
  static final int FORMAT = 1;

  /** Checks that all is there, and copies the lists. */
  public Manifest {
    Objects.requireNonNull(pack);
    Objects.requireNonNull(title);
    Objects.requireNonNull(publisher);
    Objects.requireNonNull(version);
    Objects.requireNonNull(inForceFrom);
    Objects.requireNonNull(reviewBy);
    Objects.requireNonNull(engine);
    Objects.requireNonNull(changes);
    files = List.copyOf(files);
    approvedBy = List.copyOf(approvedBy);
    widening = List.copyOf(widening);
  }

  /**
   * A file of the pack.
   *
   * @param name its name within the pack, with {@code /} between parts
   * @param size its bytes
   * @param sha256 their SHA-256, in hexadecimal
   */
  public record Part(String name, long size, String sha256) {
    /** Checks that all is there. */
    public Part {
      Objects.requireNonNull(name);
      Objects.requireNonNull(sha256);
    }
  }
}
