package remit.guidance;

import java.util.List;
import java.util.Set;

/**
 * A drug, test, procedure or paper that work can be about.
 *
 * @param id its id
 * @param label its name
 * @param groups ids of the groups it belongs to
 * @param otherNames other words for it, as requests write them
 */
public record Subject(String id, String label, Set<String> groups, List<String> otherNames) {
  /** Copies the collections. */
  public Subject {
    groups = Set.copyOf(groups);
    otherNames = List.copyOf(otherNames);
  }
}
