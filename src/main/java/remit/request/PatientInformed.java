package remit.request;

import java.time.LocalDate;

/**
 * The record that the practice has told the patient; only with it may a letter say so.
 *
 * @param by who told them
 * @param on the day
 * @param how for instance {@code by telephone}
 */
public record PatientInformed(String by, LocalDate on, String how) {}
