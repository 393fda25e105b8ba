package remit.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import remit.register.HeadsFile;
import remit.register.NotedHead;
import remit.register.Register;
import remit.watch.WatchSettings;

/** What was done, and whether the record of it is whole. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    subcommands = AuditCommand.Verify.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "The record of what was done in the register.")
final class AuditCommand {

  /** Says whether the record is whole. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Says whether no record of the audit was changed, removed, moved or cut off, by its own"
              + " chain and by the heads that were noted elsewhere.")
  static final class Verify implements Callable<Integer> {
    private final Surroundings around;

    @Mixin private SettingsOption settings = new SettingsOption();

    Verify(Surroundings around) {
      this.around = around;
    }

    @Override
    public Integer call() throws Exception {
      WatchSettings found = settings.read();
      List<NotedHead> noted =
          found.heads() == null ? List.of() : new HeadsFile(found.heads()).read();
      try (Register register = Register.look(found.register(), found.id())) {
        List<String> faults = register.audit().verify(noted);
        faults.forEach(around.out()::println);
        if (faults.isEmpty()) {
          around
              .out()
              .printf(
                  "The audit is whole: %,d records, held against %,d noted heads.%n",
                  register.audit().head().number(), noted.size());
        }
        return (faults.isEmpty() ? ExitCode.DONE : ExitCode.LOOK_AGAIN).code();
      }
    }
  }
}
