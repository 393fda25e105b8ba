package remit.guidance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.request.Fact;

/**
 * One row of the guidance: a kind of work, when the row applies, and what the practice does then.
 *
 * @param id the row's id, never reused
 * @param row its row in the spreadsheet
 * @param title the kind of work in plain words
 * @param category the category it belongs to
 * @param works the works it answers, at least one
 * @param conditions what it wants of the other facts
 * @param outcome what the practice does
 * @param action the action it belongs to; null if the practice's stance has no say
 * @param despiteDanger whether an accept stands even with a danger sign
 * @param reasons ids of the reasons it may give, in their order
 * @param reply id of the reply to the sender, or null
 * @param patientMessage id of the message to the patient, or null
 * @param patientWording the kind of work as a patient would call it
 * @param nextStep what the person who deals with it should do, or null
 * @param source the words it rests on
 * @param validity the days on which it holds
 * @param reviewBy the day by which the LMC means to have looked at it again, or null
 */
public record Item(
    String id,
    int row,
    String title,
    Category category,
    Set<String> works,
    Map<Fact, Condition> conditions,
    Outcome outcome,
    @Nullable String action,
    boolean despiteDanger,
    List<String> reasons,
    @Nullable String reply,
    @Nullable String patientMessage,
    String patientWording,
    @Nullable String nextStep,
    Source source,
    Validity validity,
    @Nullable LocalDate reviewBy) {

  /** Copies the collections. */
  public Item {
    works = Set.copyOf(works);
    EnumMap<Fact, Condition> copy = new EnumMap<>(Fact.class);
    copy.putAll(conditions);
    conditions = Collections.unmodifiableMap(copy);
    reasons = List.copyOf(reasons);
  }

  /** Whether some request could match both rows, whatever the day. */
  public boolean overlaps(Item other) {
    if (Collections.disjoint(works, other.works)) {
      return false;
    }
    for (Map.Entry<Fact, Condition> mine : conditions.entrySet()) {
      Condition theirs = other.conditions.get(mine.getKey());
      if (theirs != null && !mine.getValue().overlaps(theirs)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the other row, where its works and days allow, fits every request that this fits. */
  public boolean implies(Item other) {
    for (Map.Entry<Fact, Condition> theirs : other.conditions.entrySet()) {
      Condition mine = conditions.get(theirs.getKey());
      if (mine == null || !mine.implies(theirs.getValue(), theirs.getKey() == Fact.SUBJECT)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some request could match both rows on some day. */
  public boolean contests(Item other) {
    return validity.overlaps(other.validity) && overlaps(other);
  }

  /**
   * Whether this row, where both apply, gives way to {@code other}: the other's category wins over
   * this one's, or is the same and the other row wants more.
   */
  public boolean yieldsTo(Item other) {
    if (category.id().equals(other.category.id())) {
      return other.conditions.size() > conditions.size();
    }
    return other.category.winsOver().contains(category.id());
  }
}
