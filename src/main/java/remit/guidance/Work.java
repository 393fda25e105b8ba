package remit.guidance;

import java.util.Set;

/**
 * A kind of work that can be wanted of a practice.
 *
 * @param id its id
 * @param label a few words, after "to"
 * @param clinician whether doing it takes a clinician's action, and so is a contact
 * @param includes ids of works that are meant with it when the same words speak of both
 */
public record Work(String id, String label, boolean clinician, Set<String> includes) {
  /** Copies the set. */
  public Work {
    includes = Set.copyOf(includes);
  }
}
