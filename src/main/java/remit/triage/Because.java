package remit.triage;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a decision.
 *
 * @param finding the policy's id, {@code row} for the row itself, or why no row decided
 * @param says a plain sentence
 * @param row the row's id, or null
 */
public record Because(String finding, String says, @Nullable String row) {}
