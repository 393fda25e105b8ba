package remit.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import remit.publishing.Engine;
import remit.request.RequestReader;

/** The command {@code remit}. */
@Command(
    name = "remit",
    mixinStandardHelpOptions = true,
    version = "remit " + Engine.VERSION,
    subcommands = {
      ClassifyCommand.class,
      ReplyCommand.class,
      WatchCommand.class,
      StatusCommand.class,
      ReportCommand.class,
      AuditCommand.class,
      EvaluateCommand.class,
      GuidanceCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Says which requests to a GP practice are unresourced work that the LMC's guidance tells it to"
            + " return, and drafts the reply. It sends nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every document was decided",
      "1:some documents could not be read; all others were decided",
      "2:the command was not understood",
      "3:the guidance has faults",
      "4:the practice's file has faults",
      "5:something could not be written",
      "6:the guidance can be used, but should be looked at: what is said above",
      "7:a pack or key was refused, and nothing has changed",
      "70:Remit itself failed"
    })
public final class Main {
  private static final Logger DROOLS = Logger.getLogger("org");
  private static final Logger QUEUE = Logger.getLogger("com.github.kagkarlsson");

  private Main() {}

  /** Runs the command and ends the program with its exit code. */
  @SuppressWarnings("SystemConsoleNull") // a newer Java merely shows the progress line more often
  public static void main(String[] arguments) {
    DROOLS.setLevel(Level.OFF);
    QUEUE.setLevel(Level.OFF);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(new Surroundings(System.in, out, err, System.console() != null), arguments));
  }

  /** Runs the command in some surroundings and returns its exit code. */
  static int run(Surroundings around, String... arguments) {
    // On the other core, while the command line is being understood: it saves a sixth of the start.
    Future<RequestReader> reader = CompletableFuture.supplyAsync(RequestReader::new);
    CommandLine line = new CommandLine(new Main(), new Commands(around, reader));
    line.setOut(new java.io.PrintWriter(around.out(), true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(around.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (problem, command, result) -> {
          around.err().println(Problems.words(problem));
          return Problems.exitCode(problem).code();
        });
    int code = line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    around.out().flush();
    return code;
  }
}
