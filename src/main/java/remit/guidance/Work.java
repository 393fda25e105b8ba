package remit.guidance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that can be wanted of a practice.
 *
 * @param id its id
 * @param kind what the reading of letters knows it as, or null if it is of no such kind
 * @param label a few words, after "to"
 * @param clinician whether doing it takes a clinician's action, and so is a contact
 * @param includes ids of works that are meant with it when the same words speak of both
 * @param notAskedBy ids of kinds of sender that never want it, so that their words mean another
 * @param onlyWhere words, as in phrases, of which a document that wants it holds one; empty if any
 *     document may
 */
public record Work(
    String id,
    @Nullable WorkKind kind,
    String label,
    boolean clinician,
    Set<String> includes,
    Set<String> notAskedBy,
    List<String> onlyWhere) {
  /** Copies the collections. */
  public Work {
    includes = Set.copyOf(includes);
    notAskedBy = Set.copyOf(notAskedBy);
    onlyWhere = List.copyOf(onlyWhere);
  }
}
