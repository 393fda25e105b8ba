package remit.register;

/**
 * The last record of the audit at some time.
 *
 * @param number its number; 0 if there is none yet
 * @param hash its hash
 */
public record Head(long number, String hash) {}
