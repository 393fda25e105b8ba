package remit.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.request.NhsNumber;
import remit.request.Patient;

/**
 * Work that a named clinician of the practice has agreed to do.
 *
 * @param clinician who agreed
 * @param covers ids of the categories or items agreed to
 * @param organisation the provider it was agreed with, null if any
 * @param nhsNumber the patient it was agreed for, null if any
 * @param from its first day
 * @param until its last day, null if open
 */
public record Agreement(
    String clinician,
    Set<String> covers,
    @Nullable String organisation,
    @Nullable NhsNumber nhsNumber,
    LocalDate from,
    @Nullable LocalDate until) {
  /** Copies the set. */
  public Agreement {
    covers = Set.copyOf(covers);
  }

  /** Whether it covers the work for this sender and these patients on the day. */
  public boolean covers(
      String category,
      String item,
      @Nullable String sender,
      @Nullable List<Patient> patients,
      LocalDate day) {
    return Service.holds(from, until, day)
        && (covers.contains(category) || covers.contains(item))
        && (organisation == null || organisation.equalsIgnoreCase(sender))
        && (nhsNumber == null
            || (patients != null
                && patients.stream().anyMatch(p -> nhsNumber.equals(p.nhsNumber()))));
  }
}
