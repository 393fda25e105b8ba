package remit.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.request.MailAddress;

/**
 * How often the standard response went, and so whether it may go again. Times that lie ahead count
 * as just now, for the clock may have been put back.
 *
 * @param past the responses that went, in any order: those of the last seven days and all since
 *     {@code resumed}
 * @param resumed when a person last let the responses go on after an alarm; null if never
 */
public record Pace(List<Gone> past, @Nullable Instant resumed) {
  /** A sender gets no second response within this time. */
  public static final Duration BETWEEN = Duration.ofDays(7);

  /** When as many as this went within an hour, something is wrong and none goes any more. */
  public static final int MOST_IN_AN_HOUR = 20;

  private static final Duration HOUR = Duration.ofHours(1);

  /** Copies the list. */
  public Pace {
    past = List.copyOf(past);
  }

  /**
   * A response that went.
   *
   * @param to whom it went to
   * @param at when
   */
  public record Gone(MailAddress to, Instant at) {}

  /** Why no response may go to a sender now, in plain sentences; none if it may. */
  public List<String> refusals(MailAddress to, Instant now) {
    List<String> refusals = new ArrayList<>();
    String mailbox = Correspondents.mailbox(to);
    boolean again =
        past.stream()
            .filter(gone -> Correspondents.mailbox(gone.to()).equals(mailbox))
            .anyMatch(gone -> Duration.between(gone.at(), now).compareTo(BETWEEN) < 0);
    if (again) {
      refusals.add("The sender has had the standard response within the last seven days.");
    }
    if (isAlarm()) {
      refusals.add(
          "%d standard responses went within one hour, so no more go until a person has looked why"
                  .formatted(MOST_IN_AN_HOUR)
              + " and lets them go on.");
    }
    return refusals;
  }

  /** Whether so many went within one hour, since a person last looked, that one must look again. */
  public boolean isAlarm() {
    List<Instant> times =
        past.stream()
            .map(Gone::at)
            .filter(at -> resumed == null || at.isAfter(resumed))
            .sorted()
            .toList();
    for (int last = MOST_IN_AN_HOUR - 1; last < times.size(); last++) {
      Instant first = times.get(last - MOST_IN_AN_HOUR + 1);
      if (Duration.between(first, times.get(last)).compareTo(HOUR) < 0) {
        return true;
      }
    }
    return false;
  }
}
