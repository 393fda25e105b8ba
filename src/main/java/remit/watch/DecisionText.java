package remit.watch;

import org.jspecify.annotations.Nullable;
import remit.current.InUse;
import remit.reading.Reading;
import remit.register.Case;
import remit.triage.Assessment;

/** Writes a decision as the text that the register keeps. */
@FunctionalInterface
public interface DecisionText {
  /**
   * The decision as JSON.
   *
   * @param reading how the words were read, or null if the request came in facts
   */
  String of(Case file, Assessment assessment, @Nullable Reading reading, InUse by);
}
