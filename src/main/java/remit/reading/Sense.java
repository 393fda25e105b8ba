package remit.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the whole document says about how its sentences are meant.
 *
 * @param sender the id of the kind of sender, or empty if it is unknown
 * @param toPatient whether it speaks to the patient and the practice has a copy
 * @param fromProvider whether the sender provides care
 * @param fromPatient whether the sender is a patient
 * @param saysForPractice whether it is a notice to the practice itself, such as an agreement to
 *     sign
 * @param ownTest whether it is the result of a test that the practice asked for
 * @param referralAnswered whether it answers a referral otherwise than by an appointment
 * @param appointmentMissed whether the patient missed an appointment
 * @param topic the work that a notice to practices is about, or null
 * @param takenWithin whether it was taken down within the practice, such as a telephone note
 * @param notMeant ids of works that this sender, or this document, is not likely to mean
 */
record Sense(
    String sender,
    boolean toPatient,
    boolean fromProvider,
    boolean fromPatient,
    boolean saysForPractice,
    boolean ownTest,
    boolean referralAnswered,
    boolean appointmentMissed,
    @Nullable String topic,
    boolean takenWithin,
    Set<String> notMeant) {
  /** Copies the set. */
  Sense {
    notMeant = Set.copyOf(notMeant);
  }
}
