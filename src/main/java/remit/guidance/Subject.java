package remit.guidance;

import java.util.Set;

/**
 * A drug, test, procedure or paper that work can be about.
 *
 * @param id its id
 * @param label its name
 * @param groups ids of the groups it belongs to
 */
public record Subject(String id, String label, Set<String> groups) {
  /** Copies the groups. */
  public Subject {
    groups = Set.copyOf(groups);
  }
}
