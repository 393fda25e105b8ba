package remit.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document that reached the practice, in facts. A null is unknown; an empty list says that
 * there are none.
 *
 * @param id the practice's reference, or null
 * @param channel the way it came
 * @param received the day it reached the practice
 * @param sender who wrote it
 * @param patients whom it is about
 * @param mail the headers of the mail it came in
 * @param read how much of it was read
 * @param dangerSigns all danger signs that the document holds
 * @param values all measured values that it states
 * @param patientInformed the record that the patient was told, if they were
 * @param asks what it asks of the practice
 */
public record Request(
    @Nullable String id,
    @Nullable Channel channel,
    @Nullable LocalDate received,
    Sender sender,
    @Nullable List<Patient> patients,
    @Nullable Mail mail,
    @Nullable ReadState read,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<Sign> dangerSigns,
    @Nullable List<Value> values,
    @Nullable PatientInformed patientInformed,
    List<Ask> asks) {

  /** Copies the lists; an absent sender is one of whom nothing is known. */
  public Request {
    sender = sender == null ? Sender.UNKNOWN : sender;
    patients = patients == null ? null : List.copyOf(patients);
    dangerSigns = dangerSigns == null ? null : List.copyOf(dangerSigns);
    values = values == null ? null : List.copyOf(values);
    asks = List.copyOf(asks);
  }
}
