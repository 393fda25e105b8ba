package remit.register;

import java.time.LocalDate;

/**
 * A head of the audit as it was noted elsewhere on a day.
 *
 * @param day the day
 * @param head the head
 */
public record NotedHead(LocalDate day, Head head) {}
