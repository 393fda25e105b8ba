package remit.guidance;

import java.util.Set;

/**
 * A sign at which a clinician must look before anything is sent.
 *
 * @param id its id
 * @param label what it is, in words that fit after "because of"
 * @param categories the categories that it stops; empty if it stops all
 */
public record DangerSign(String id, String label, Set<String> categories) {
  /** Copies the set. */
  public DangerSign {
    categories = Set.copyOf(categories);
  }

  /** Whether it stops a reply about this category. */
  public boolean stops(Category category) {
    return categories.isEmpty() || categories.contains(category.id());
  }
}
