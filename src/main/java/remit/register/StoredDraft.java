package remit.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the register keeps it.
 *
 * @param number the number of its case
 * @param guidanceVersion the version of the guidance it was made by
 * @param kind what it is for
 * @param messageId its Message-ID, by which it is looked for before it is written
 * @param content the whole mail, or null once erased
 * @param planned when it was kept here
 * @param written when it was written where staff work, or null if it has not been
 * @param lies where it lies, or null if it has not been written
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record StoredDraft(
    long number,
    String guidanceVersion,
    String kind,
    String messageId,
    byte @Nullable [] content,
    Instant planned,
    @Nullable Instant written,
    @Nullable String lies) {}
