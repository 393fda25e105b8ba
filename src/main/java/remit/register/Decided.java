package remit.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case ends, and everything that is kept of the decision.
 *
 * @param ending how; never {@link Ending#COPY}, which only the register gives
 * @param why why, in plain sentences
 * @param decision the decision as JSON, or null if nothing was decided
 * @param guidanceVersion the version of the guidance it was decided by, or null if by none
 * @param guidanceHash the hash of that guidance, or null if by none
 * @param asks what it asks, for the figures
 * @param drafts what was drafted; at least one if the ending is {@link Ending#DRAFT_READY}
 */
public record Decided(
    Ending ending,
    List<String> why,
    @Nullable String decision,
    @Nullable String guidanceVersion,
    @Nullable String guidanceHash,
    List<DecidedAsk> asks,
    List<NewDraft> drafts) {

  /** Checks that ending and drafts fit, and copies the lists. */
  public Decided {
    why = List.copyOf(why);
    asks = List.copyOf(asks);
    drafts = List.copyOf(drafts);
    if (ending == Ending.COPY) {
      throw new IllegalArgumentException("only the register says that a case is a copy");
    }
    if (why.isEmpty()) {
      throw new IllegalArgumentException("an ending needs a why");
    }
    if (ending == Ending.DRAFT_READY && drafts.isEmpty()) {
      throw new IllegalArgumentException("draft-ready needs a draft");
    }
    if (!drafts.isEmpty() && guidanceVersion == null) {
      throw new IllegalArgumentException("a draft needs the version of its guidance");
    }
  }

  /** A case that a person must look at, without any decision. */
  public static Decided forAPerson(String why) {
    return new Decided(Ending.FOR_A_PERSON, List.of(why), null, null, null, List.of(), List.of());
  }

  /** A case that could not be read. */
  public static Decided couldNotRead(List<String> why) {
    return new Decided(Ending.COULD_NOT_READ, why, null, null, null, List.of(), List.of());
  }
}
