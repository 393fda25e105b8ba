package remit.register;

import java.util.List;

/**
 * Everything the register holds of one case but its bytes.
 *
 * @param file the case
 * @param ends how it ended, the first time first; more than one only if it was reopened
 * @param drafts its drafts
 * @param acts who did what to it, the first first
 */
public record History(
    Case file, List<CaseEnd> ends, List<StoredDraft> drafts, List<AuditRecord> acts) {
  /** Copies the lists. */
  public History {
    ends = List.copyOf(ends);
    drafts = List.copyOf(drafts);
    acts = List.copyOf(acts);
  }
}
