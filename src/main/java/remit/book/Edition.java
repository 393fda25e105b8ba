package remit.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a pack, and when.
 *
 * @param asOf the day on which what is printed must hold, or null for all days
 * @param printed the day of printing
 * @param changes what changed, as the pack's {@code CHANGES.md} says it, or empty
 */
public record Edition(@Nullable LocalDate asOf, LocalDate printed, String changes) {}
