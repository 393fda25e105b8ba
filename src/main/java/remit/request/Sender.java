package remit.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a request.
 *
 * @param kind null if unknown
 * @param specialty in lower case, for instance {@code gastroenterology}; null if unknown or none
 * @param organisation its name; null if unknown
 * @param name the person who wrote; null if unknown
 * @param nation null if unknown
 * @param funding null if unknown
 * @param email where a reply goes; null if unknown
 * @param address the lines of the postal address, empty if unknown
 */
public record Sender(
    @Nullable SenderKind kind,
    @Nullable String specialty,
    @Nullable String organisation,
    @Nullable String name,
    @Nullable Nation nation,
    @Nullable Funding funding,
    @Nullable String email,
    List<String> address) {

  /** A sender of whom nothing is known. */
  public static final Sender UNKNOWN =
      new Sender(null, null, null, null, null, null, null, List.of());

  /** Copies the address; an absent one is empty. */
  public Sender {
    address = address == null ? List.of() : List.copyOf(address);
  }
}
