package remit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.comparison.PackChanges;
import remit.comparison.Replay;
import remit.comparison.Tally;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.PackText;
import remit.practice.Practice;
import remit.request.RequestReader;

/** Says what changes between two guidance packs, and what the change does to past requests. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    customSynopsis =
        "remit guidance diff OLD NEW [--as-of DAY] [--practice FILE] [--show N] [--on FILE…]",
    description =
        "Says what changes between two guidance packs, and with --on which answers to past requests"
            + " or letters change, those that become a decline first.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing would become a decline, or --on was not given",
      "1:nothing would become a decline, but some documents could not be read",
      "3:one of the packs has faults",
      "4:the practice's file has faults",
      "6:something would become a decline"
    })
final class GuidanceDiffCommand implements Callable<Integer> {
  private final Surroundings around;
  private final Future<RequestReader> reader;

  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the old pack.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the new pack.")
  private Path changed = Path.of("");

  @Option(
      names = "--on",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Past requests (.jsonl, .json, .csv), letters and mails, or folders of them: each is"
              + " answered under both packs.")
  private List<String> on = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Bearings.DayConverter.class,
      description =
          "Answer as if everything had been received on this day, such as 2024-12-03; otherwise each"
              + " document as of its own day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--practice",
      paramLabel = "FILE",
      description =
          "The practice's file; otherwise practice.yaml here, or else the example practice.")
  private @Nullable Path practiceFile;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many changes of each kind are listed (50); all of them are counted.")
  private int most;

  GuidanceDiffCommand(Surroundings around, Future<RequestReader> reader) {
    this.around = around;
    this.reader = reader;
  }

  @Override
  public Integer call() throws Exception {
    if (most < 0) {
      throw new UnusableException(
          ExitCode.USAGE, "--show takes how many changes to list, and not %d.".formatted(most));
    }
    PackText before = read(old);
    PackText now = read(changed);
    DiffReport report = new DiffReport(around.out(), most);
    report.says(old, changed, PackChanges.between(before, now));
    if (on.isEmpty()) {
      return ExitCode.DONE.code();
    }
    around.out().flush();
    Path file = Bearings.practicePath(practiceFile, around);
    Practice practice = Bearings.practice(file, before.guidance(), now.guidance());
    Replay replay =
        new Replay(
            Bearings.triage(before.guidance(), around),
            Bearings.triage(now.guidance(), around),
            practice,
            asOf);
    Tally tally = new Tally(most);
    ReplayRun run = new ReplayRun(replay, tally, around);
    run.over(on, reader.get());
    report.does(tally);
    return code(run, tally).code();
  }

  private static ExitCode code(ReplayRun run, Tally tally) {
    if (run.isBroken()) {
      return ExitCode.BROKEN;
    }
    if (tally.widened() > 0) {
      return ExitCode.LOOK_AGAIN;
    }
    return tally.unread() > 0 ? ExitCode.SOME_UNREAD : ExitCode.DONE;
  }

  private static PackText read(Path folder) throws IOException, UnusableException {
    try {
      return PackText.read(Bearings.pack(folder));
    } catch (GuidanceFaultsException e) {
      throw new UnusableException(
          ExitCode.GUIDANCE_FAULTY,
          "The guidance in %s has %s, so nothing was compared:%n%s"
              .formatted(folder, Problems.faults(e.faults().size()), e.getMessage()));
    }
  }
}
