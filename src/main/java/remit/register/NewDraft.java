package remit.register;

/**
 * A draft to be kept before it is written anywhere.
 *
 * @param kind what it is for, the same for the same draft of the same case, for instance {@code
 *     reply}
 * @param content the whole mail as bytes, whose Message-ID is {@link Case#draftId}. Not copied
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record NewDraft(String kind, byte[] content) {}
