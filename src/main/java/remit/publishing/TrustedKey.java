package remit.publishing;

import org.jspecify.annotations.Nullable;

/**
 * An LMC's public key that a practice trusts.
 *
 * @param fingerprint its fingerprint
 * @param replaced the fingerprint of the key that it took the place of, or null if of none
 */
public record TrustedKey(String fingerprint, @Nullable String replaced) {}
