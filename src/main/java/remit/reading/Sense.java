package remit.reading;

/**
 * What the whole document says about how its sentences are meant.
 *
 * @param toPatient whether it speaks to the patient and the practice has a copy
 * @param fromProvider whether the sender provides care
 * @param fromPatient whether the sender is a patient
 * @param saysForPractice whether it is a notice to the practice itself, such as an agreement to
 *     sign
 */
record Sense(
    boolean toPatient,
    boolean fromProvider,
    boolean fromPatient,
    boolean saysForPractice,
    boolean ownTest,
    boolean referralAnswered,
    boolean aboutReferral) {}
