package remit.guidance;

/**
 * A kind of work that can be wanted of a practice.
 *
 * @param id its id
 * @param label a few words, after "to"
 * @param clinician whether doing it takes a clinician's action, and so is a contact
 */
public record Work(String id, String label, boolean clinician) {}
