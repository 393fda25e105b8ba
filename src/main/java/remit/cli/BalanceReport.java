package remit.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.register.Balance;
import remit.register.Ending;

/** Says what came in and what became of it. */
final class BalanceReport {
  private static final Map<Ending, String> WORDS =
      new EnumMap<>(
          Map.of(
              Ending.DRAFT_READY, "a draft is ready",
              Ending.NOTHING_ASKED, "ask for nothing",
              Ending.FOR_A_PERSON, "wait for a person",
              Ending.COULD_NOT_READ, "could not be read: a person must open them",
              Ending.COPY, "are copies of others"));

  private final PrintStream out;

  BalanceReport(PrintStream out) {
    this.out = out;
  }

  /** Says it, and whether all agrees. */
  ExitCode show(Balance balance, Instant now) {
    out.printf("%,8d came in%n", balance.in());
    balance.endings().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> out.printf("%,8d %s%n", e.getValue(), WORDS.get(e.getKey())));
    out.printf("%,8d are not decided yet%s%n", balance.open(), age(balance.oldestOpen(), now));
    if (balance.oldestForAPerson() != null) {
      out.printf("The oldest that waits for a person%s.%n", age(balance.oldestForAPerson(), now));
    }
    if (balance.draftsToWrite() > 0) {
      out.printf("%,d drafts are not written yet.%n", balance.draftsToWrite());
    }
    out.println(
        balance.isWhole()
            ? "In and ends agree. Nothing was sent."
            : "IN AND ENDS DO NOT AGREE. Keep the register as it is, and tell Remit's makers.");
    return balance.isWhole() ? ExitCode.DONE : ExitCode.BROKEN;
  }

  private static String age(@Nullable Instant since, Instant now) {
    if (since == null) {
      return "";
    }
    Duration age = Duration.between(since, now);
    if (age.toDays() > 1) {
      return " came %d days ago".formatted(age.toDays());
    }
    return age.toHours() > 1
        ? " came %d hours ago".formatted(age.toHours())
        : " came %d minutes ago".formatted(Math.max(0, age.toMinutes()));
  }
}
