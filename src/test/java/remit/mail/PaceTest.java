package remit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static remit.mail.Surgery.NOW;
import static remit.mail.Surgery.address;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often the standard response goes. */
class PaceTest {
  private static Pace.Gone gone(String to, Duration ago) {
    return new Pace.Gone(address(to), NOW.minus(ago));
  }

  private static Pace pace(Pace.Gone... past) {
    return new Pace(List.of(past), null);
  }

  /** Responses that went to different senders, a minute apart, the last of them a minute ago. */
  private static List<Pace.Gone> minutes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> gone("s" + i + "@x.example", Duration.ofMinutes(i)))
        .toList();
  }

  @Test
  void aSenderIsAnsweredOnceInSevenDays() {
    Duration week = Duration.ofDays(7);

    assertThat(
            pace(gone("a@x.example", week.minusSeconds(1))).refusals(address("A+1@X.example"), NOW))
        .containsExactly("The sender has had the standard response within the last seven days.");
    assertThat(pace(gone("a@x.example", week)).refusals(address("a@x.example"), NOW)).isEmpty();
    assertThat(pace(gone("a@x.example", Duration.ZERO)).refusals(address("b@x.example"), NOW))
        .isEmpty();
  }

  @Test
  void aClockThatWasPutBackGivesNoSecondResponse() {
    Pace pace = pace(gone("a@x.example", Duration.ofDays(-30)));

    assertThat(pace.refusals(address("a@x.example"), NOW)).isNotEmpty();
  }

  @Test
  void twentyWithinAnHourStopTheRestUntilAPersonHasLooked() {
    Pace busy = new Pace(minutes(19), null);
    Pace stopped = new Pace(minutes(20), null);

    assertThat(busy.isAlarm()).isFalse();
    assertThat(busy.refusals(address("new@x.example"), NOW)).isEmpty();
    assertThat(stopped.isAlarm()).isTrue();
    assertThat(stopped.refusals(address("new@x.example"), NOW.plus(Duration.ofHours(5))))
        .containsExactly(
            "20 standard responses went within one hour, so no more go until a person has looked why"
                + " and lets them go on.");
    assertThat(new Pace(minutes(20), NOW).refusals(address("new@x.example"), NOW)).isEmpty();
  }

  @Test
  void twentyInMoreThanAnHourAreNoAlarm() {
    List<Pace.Gone> spread =
        IntStream.range(0, 40)
            .mapToObj(i -> gone("s" + i + "@x.example", Duration.ofSeconds(190L * i)))
            .toList();

    assertThat(new Pace(spread, null).isAlarm()).isFalse();
  }

  @Test
  void whatWentBeforeAPersonLookedDoesNotCountAgain() {
    Instant looked = NOW.minus(Duration.ofMinutes(10));

    assertThat(new Pace(minutes(40), looked).isAlarm()).isFalse();
    assertThat(new Pace(minutes(40), NOW.minus(Duration.ofMinutes(30))).isAlarm()).isTrue();
  }
}
