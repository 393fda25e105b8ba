package remit.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import remit.register.Case;
import remit.register.CaseEnd;
import remit.register.CaseFilter;
import remit.register.Ending;
import remit.register.Register;
import remit.watch.WatchSettings;

/** Says what came in and what became of it. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Says what came in and how it ended, and how long the oldest waits. Remit may be watching"
            + " meanwhile.")
final class StatusCommand implements Callable<Integer> {
  private static final int MOST = 200;

  private final Surroundings around;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(
      names = "--waiting",
      description = "Lists what waits for a person, or could not be read, and why.")
  private boolean waiting;

  StatusCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    WatchSettings found = settings.read();
    try (Register register = Register.look(found.register(), found.id())) {
      if (waiting) {
        for (Ending ending : List.of(Ending.FOR_A_PERSON, Ending.COULD_NOT_READ)) {
          register.cases().page(CaseFilter.ended(ending), Long.MAX_VALUE, MOST).forEach(this::tell);
        }
      }
      return new BalanceReport(around.out()).show(register.cases().balance(), Instant.now()).code();
    }
  }

  private void tell(Case file) {
    CaseEnd end = file.end();
    around
        .out()
        .printf(
            "Case %d · %s%s%n",
            file.number(), file.door(), file.fileName() == null ? "" : " · " + file.fileName());
    if (end != null) {
      end.why().forEach(why -> around.out().println("   " + why));
    }
    around.out().println();
  }
}
