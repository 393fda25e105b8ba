package remit.register;

import java.util.Arrays;
import java.util.Locale;

/** The one way in which a case ended. */
public enum Ending {
  /** A draft was made; a person sends it. */
  DRAFT_READY,
  /** It asks the practice for nothing. */
  NOTHING_ASKED,
  /** A person must look at it. */
  FOR_A_PERSON,
  /** It could not be read. */
  COULD_NOT_READ,
  /** It is the same, byte for byte, as another case. */
  COPY;

  /** The id, for instance {@code draft-ready}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Ending of(String id) {
    return Arrays.stream(values())
        .filter(ending -> ending.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no ending " + id));
  }
}
