package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A danger sign that the document holds.
 *
 * @param sign its id in the guidance's list of danger signs
 * @param quote the words that show it, or null if they were not kept
 */
public record Sign(String sign, @Nullable String quote) {
  /** Takes the object form. */
  @JsonCreator
  public static Sign of(
      @JsonProperty("sign") String sign, @JsonProperty("quote") @Nullable String quote) {
    return new Sign(sign, quote);
  }

  /** Takes the short form: the id alone. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Sign of(String sign) {
    return new Sign(sign, null);
  }
}
