package remit.guidance;

/**
 * The place in a published document that a row rests on.
 *
 * @param document the document's title
 * @param heading the heading under which the words stand
 * @param quote its own words
 * @param verified whether the LMC has confirmed the row
 */
public record Source(String document, String heading, String quote, boolean verified) {
  /** Checks that there are words. */
  public Source {
    if (document.isBlank() || quote.isBlank()) {
      throw new IllegalArgumentException("a source needs a document and its words");
    }
  }
}
