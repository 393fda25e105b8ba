package remit.practice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.request.Capacity;

/**
 * The practice's clinical contacts against the safe maximum.
 *
 * @param safeMaximum contacts a clinician a day; 25 is the UEMO recommendation
 * @param clinicians who sees patients
 * @param counted what has been counted so far
 */
public record Contacts(int safeMaximum, List<String> clinicians, List<Count> counted) {
  /** Copies the lists. */
  public Contacts {
    clinicians = List.copyOf(clinicians);
    counted = List.copyOf(counted);
  }

  /**
   * The contacts that one clinician had on one day.
   *
   * @param day the day
   * @param clinician one of the clinicians
   * @param contacts how many
   */
  public record Count(LocalDate day, String clinician, int contacts) {}

  /** Whether every clinician has reached the maximum; null if that is not known for one of them. */
  public @Nullable Capacity on(LocalDate day) {
    boolean known = !clinicians.isEmpty();
    for (String clinician : clinicians) {
      int contacts = countOf(clinician, day);
      if (contacts < 0) {
        known = false;
      } else if (contacts < safeMaximum) {
        return Capacity.FREE;
      }
    }
    return known ? Capacity.REACHED : null;
  }

  /** The contacts of a clinician on the day, or -1 if none were counted. */
  private int countOf(String clinician, LocalDate day) {
    int sum = 0;
    boolean counts = false;
    for (Count count : counted) {
      if (count.day().equals(day) && count.clinician().equals(clinician)) {
        sum += count.contacts();
        counts = true;
      }
    }
    return counts ? sum : -1;
  }
}
