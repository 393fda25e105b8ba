package remit.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.guidance.DangerSign;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.guidance.ReasonTruth;
import remit.practice.Agreement;
import remit.practice.Service;
import remit.practice.ServiceKind;
import remit.practice.Stance;
import remit.request.Fact;

/** A row that matched an ask, as the policy rules see it. */
public final class Match {
  private final Situation situation;
  private final ItemRow row;
  private final Standing standing;
  private final List<Fact> missing;

  Match(Situation situation, ItemRow row, Standing standing, List<Fact> missing) {
    this.situation = situation;
    this.row = row;
    this.standing = standing;
    this.missing = missing;
  }

  ItemRow row() {
    return row;
  }

  List<Fact> missing() {
    return missing;
  }

  /** The ask that was matched. */
  public Situation getSituation() {
    return situation;
  }

  /** How the row stands to the ask. */
  public Standing getStanding() {
    return standing;
  }

  /** What the row says the practice does. */
  public Outcome getOutcome() {
    return row.item().outcome();
  }

  /** Whether the row leads to the practice not doing the work. */
  public boolean isWithholding() {
    return row.item().outcome().withholdsWork();
  }

  /** Whether the row's accept stands in spite of danger. */
  public boolean isDespiteDanger() {
    return row.item().despiteDanger();
  }

  /** Whether the work concerns one patient. */
  public boolean isAboutPatient() {
    return row.item().category().aboutPatient();
  }

  /** The danger signs that stop a reply about this row's work. */
  public List<DangerSign> getStoppingSigns() {
    return situation.stopping(row.item().category());
  }

  /** Whether the row belongs to an action on which practices take a stance. */
  public boolean isTakenByStance() {
    return row.item().action() != null;
  }

  /** The practice's stance on the row's action; null if it has none, or the row has no action. */
  public @Nullable Stance getStance() {
    String action = row.item().action();
    return action == null ? null : situation.stance(action);
  }

  /** The service that pays for the work on the day, or null. */
  public @Nullable Service getPayingService() {
    return situation.paying(row.item());
  }

  /** Whether a local commission pays for the work, or none is known not to. */
  public boolean isCommissioned() {
    return !situation.isRegistered() || isPaidAs(ServiceKind.LOCAL_COMMISSION);
  }

  /** Whether an enhanced service pays for the work, or none is known not to. */
  public boolean isEnhanced() {
    return !situation.isRegistered()
        || isPaidAs(ServiceKind.ENHANCED_SERVICE)
        || isPaidAs(ServiceKind.LQC);
  }

  private boolean isPaidAs(ServiceKind kind) {
    Service service = situation.paying(row.item());
    return service != null && service.kind() == kind;
  }

  /** The practice's agreement that covers the work on the day, or null. */
  public @Nullable Agreement getAgreement() {
    return situation.agreed(row.item());
  }

  /** Whether this row gives way to the other where both apply. */
  public boolean yieldsTo(Match other) {
    return other != this && row.item().yieldsTo(other.row.item());
  }

  /** Whether the row may give a reason that is true only under this condition. */
  public boolean givesReason(ReasonTruth truth) {
    for (Reason reason : row.reasons()) {
      if (reason.truth() == truth) {
        return true;
      }
    }
    return false;
  }
}
