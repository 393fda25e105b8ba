package remit.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.guidance.Case;
import remit.guidance.CaseFacts;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.request.CsvText;
import remit.request.RequestReader;
import remit.trial.CaseResult;
import remit.trial.Slip;
import remit.trial.Trial;

/** Tries a guidance pack on its own examples. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Tries a guidance pack on its own examples, the cases in its cases.csv, and says which come"
          + " out otherwise than expected and why.",
      "Then changes one cell at a time, as a slip of the hand might, and lists the changes that no"
          + " case would notice."
    })
final class GuidanceTestCommand implements Callable<Integer> {
  private final Surroundings around;
  private final Future<RequestReader> reader;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder of the guidance pack; otherwise the one that came with Remit.")
  private @Nullable Path folder;

  @Option(
      names = "--cases-only",
      description = "Only the cases: no changes of single cells, which take about a minute.")
  private boolean casesOnly;

  @Option(
      names = "--idle",
      description = "Lists also the changes of which no request was found that they would change.")
  private boolean showsIdle;

  @Option(
      names = "--propose",
      paramLabel = "FILE.csv",
      description =
          "Writes cases that are wanted beside those there are to a file that is not there yet, with"
              + " the answers of today's rows, for a person to confirm.")
  private @Nullable Path proposals;

  @Option(
      names = "--on",
      paramLabel = "FOLDER",
      description =
          "Tries letters and requests too. They lie in folders named by the outcome that is wanted"
              + " (no-request if nothing is asked), or in these by the row that decides:"
              + " FOLDER/decline/fit-note-after-hospital/letter.eml.")
  private @Nullable Path sorted;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Bearings.DayConverter.class,
      description =
          "The day of receipt of what --on names, such as 2024-12-03; otherwise each document's own.")
  private @Nullable LocalDate asOf;

  GuidanceTestCommand(Surroundings around, Future<RequestReader> reader) {
    this.around = around;
    this.reader = reader;
  }

  @Override
  public Integer call() throws Exception {
    Draft draft = Draft.of(Bearings.pack(folder));
    Trial trial = Trial.of(draft, Bearings.policy());
    List<CaseResult> results = trial.results();
    boolean clean = isEachCasePassed(results);
    if (results.isEmpty()) {
      say("The pack has no cases: they stand in a file cases.csv.");
    } else {
      clean &= isEachRowReached(trial.unreached(results));
    }
    if (sorted != null) {
      clean &= isEachDocumentAnswered(sorted, draft.guidance(), trial);
    }
    if (!casesOnly) {
      clean &= isEachSlipNoticed(trial.slips());
    }
    if (proposals != null) {
      write(proposals, trial.proposals());
    }
    return (clean ? ExitCode.DONE : ExitCode.LOOK_AGAIN).code();
  }

  private boolean isEachCasePassed(List<CaseResult> results) {
    List<CaseResult> failed = results.stream().filter(result -> !result.isPassed()).toList();
    failed.forEach(this::report);
    say(
        "Cases: %d of %d come out as expected."
            .formatted(results.size() - failed.size(), results.size()));
    return failed.isEmpty() && !results.isEmpty();
  }

  private boolean isEachRowReached(List<Item> unreached) {
    for (Item item : unreached) {
      say("No case is decided by row %d (%s): %s.".formatted(item.row(), item.id(), item.title()));
    }
    return unreached.isEmpty();
  }

  private boolean isEachDocumentAnswered(Path sorted, Guidance guidance, Trial trial)
      throws Exception {
    List<CaseResult> results =
        new SortedDocuments(guidance, new Incoming(reader.get(), around.in()), asOf)
            .tried(sorted, trial);
    List<CaseResult> failed = results.stream().filter(result -> !result.isPassed()).toList();
    failed.forEach(result -> report(result.subject().id(), result));
    say(
        "Documents in %s: %d of %d come out as expected."
            .formatted(sorted, results.size() - failed.size(), results.size()));
    return failed.isEmpty() && !results.isEmpty();
  }

  private void report(CaseResult result) {
    Case subject = result.subject();
    report("cases.csv, row %d (%s)".formatted(subject.row(), subject.id()), result);
  }

  private void report(String place, CaseResult result) {
    say("%s: %s.".formatted(place, String.join("; ", result.differences())));
    result.why().forEach(why -> say("    " + why));
  }

  private boolean isEachSlipNoticed(Trial.Slipped slipped) {
    for (Slip slip : slipped.unnoticed()) {
      say("No case notices " + slip.words() + ".");
    }
    if (showsIdle) {
      for (Slip slip : slipped.idle()) {
        say("Nothing would come of " + slip.words() + ".");
      }
    }
    int unnoticed = slipped.unnoticed().size();
    int idle = slipped.idle().size();
    say(
        ("Changes of one cell: %d tried. The check refuses %d, a case notices %d, no case notices %d;"
                + " of %d no request was found that they would change.")
            .formatted(
                slipped.refused() + slipped.noticed() + unnoticed + idle,
                slipped.refused(),
                slipped.noticed(),
                unnoticed,
                idle));
    return slipped.unnoticed().isEmpty();
  }

  private void write(Path file, List<Map<String, String>> rows)
      throws IOException, UnusableException {
    List<String> headings =
        CaseFacts.headings().stream()
            .filter(
                heading ->
                    CaseFacts.isNeeded(heading)
                        || rows.stream().anyMatch(row -> row.containsKey(heading)))
            .collect(Collectors.toList());
    StringWriter text = new StringWriter();
    try (CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
      printer.printRecord(headings);
      for (Map<String, String> row : rows) {
        printer.printRecord(
            headings.stream().map(h -> CsvText.cell(row.getOrDefault(h, ""))).toList());
      }
    }
    try {
      Files.writeString(
          file, text.toString(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UnusableException(
          ExitCode.NOT_WRITTEN, "There is already a file %s.".formatted(file));
    }
    say(
        "%d cases are proposed in %s; look at each before you take it."
            .formatted(rows.size(), file));
  }

  private void say(String sentence) {
    around.out().println(sentence);
  }
}
