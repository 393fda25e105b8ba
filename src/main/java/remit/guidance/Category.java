package remit.guidance;

import java.util.Set;

/**
 * A kind of request, as rules, tests and replies speak of it.
 *
 * @param id its id
 * @param number its place in the list; of several that might fit, the first names an open ask
 * @param label a few words
 * @param aboutPatient whether it concerns one patient, who must then be known
 * @param winsOver ids of the categories that give way to this one where both fit
 * @param meaning what belongs to it, in a sentence; empty if the label says it all
 */
public record Category(
    String id,
    int number,
    String label,
    boolean aboutPatient,
    Set<String> winsOver,
    String meaning) {
  /** Copies the set. */
  public Category {
    winsOver = Set.copyOf(winsOver);
  }
}
