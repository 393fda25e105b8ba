package remit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.comparison.Spell;
import remit.comparison.Timeline;
import remit.guidance.Category;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;
import remit.guidance.Item;
import remit.practice.Practice;
import remit.reading.Reader;
import remit.request.Request;
import remit.request.RequestReader;
import remit.triage.Decision;
import remit.triage.Triage;

/** Shows on which days the rows of a category lead to what, or how a document would be answered. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    customSynopsis =
        "remit guidance timeline CATEGORY [--practice FILE] [--rules DIR] [--on FILE…]",
    description =
        "Shows the spans of days on which the rows of a category lead to what; with --on, how a"
            + " document would be answered on each date where the answer changes.")
final class GuidanceTimelineCommand implements Callable<Integer> {
  private static final int WIDTH = 100;
  private static final String INDENT = "   ";

  private final Surroundings around;
  private final Future<RequestReader> reader;
  private int documents;
  private int unread;
  private int shown;

  @Parameters(
      paramLabel = "CATEGORY",
      description = "The id or number of a category, or the id of a row.")
  private String wanted = "";

  @Option(
      names = "--on",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Letters, mails or requests, or folders of them: their asks that belong to the category on"
              + " some day.")
  private List<String> on = new ArrayList<>();

  @Option(
      names = "--practice",
      paramLabel = "FILE",
      description =
          "The practice's file; otherwise practice.yaml here, or else the example practice.")
  private @Nullable Path practiceFile;

  @Mixin private PackOption pack = new PackOption();

  GuidanceTimelineCommand(Surroundings around, Future<RequestReader> reader) {
    this.around = around;
    this.reader = reader;
  }

  @Override
  public Integer call() throws Exception {
    Guidance guidance = GuidanceReader.read(pack.folder());
    List<Item> rows = GuidanceShowCommand.named(guidance, wanted);
    if (on.isEmpty()) {
      rows.forEach(row -> show(guidance, row));
      if (rows.isEmpty()) {
        around.out().println("The guidance has no row of this category.");
      }
      return ExitCode.DONE.code();
    }
    Path file = Bearings.practicePath(practiceFile, around);
    Practice practice = Bearings.practice(file, guidance);
    Triage triage = Bearings.triage(guidance, around);
    Timeline timeline = new Timeline(triage, practice);
    Reader letters = new Reader(guidance);
    Incoming incoming = new Incoming(reader.get(), around.in());
    Predicate<Decision> concerns = concerns(guidance, rows);
    incoming.each(on, (name, arrival) -> show(name, arrival, timeline, letters, concerns));
    if (shown == 0) {
      around
          .out()
          .println(
              "Of %,d document%s none has an ask that “%s” would answer on any day."
                  .formatted(documents, documents == 1 ? "" : "s", wanted));
    }
    return (unread > 0 ? ExitCode.SOME_UNREAD : ExitCode.DONE).code();
  }

  private void show(Guidance guidance, Item row) {
    around.out().println(heading(row));
    Timeline.of(guidance, row).forEach(this::show);
    around.out().println();
  }

  private static String heading(Item row) {
    return "Row %d: %s (%s)".formatted(row.row(), row.title(), row.id());
  }

  private void show(Spell spell) {
    String words = spell.when() + ": " + spell.answer() + ".";
    around
        .out()
        .println(
            INDENT
                + WordUtils.wrap(words, WIDTH - 2 * INDENT.length(), "\n" + INDENT.repeat(2), false)
                    .replaceFirst("\\.\\.$", "."));
  }

  private void show(
      String name,
      Incoming.Arrival arrival,
      Timeline timeline,
      Reader letters,
      Predicate<Decision> concerns) {
    documents++;
    Request request = request(name, arrival, letters);
    if (request == null) {
      unread++;
      return;
    }
    for (Timeline.Asked asked : timeline.of(request, concerns)) {
      shown++;
      around
          .out()
          .println(
              arrival.name(name)
                  + (request.id() == null ? "" : " · " + request.id())
                  + ": “"
                  + asked.quote()
                  + "”");
      asked.spells().forEach(this::show);
      around.out().println();
    }
  }

  private @Nullable Request request(String name, Incoming.Arrival arrival, Reader letters) {
    Request request = arrival.request(letters);
    if (request == null) {
      around.err().println("%s could not be read: %s".formatted(arrival.name(name), arrival.why()));
    }
    return request;
  }

  /** Whether a decision belongs to the category that was named, or names one of the rows. */
  private Predicate<Decision> concerns(Guidance guidance, List<Item> rows) {
    Set<String> ids = rows.stream().map(Item::id).collect(Collectors.toSet());
    Set<String> categories =
        guidance.categories().values().stream()
            .filter(c -> c.id().equals(wanted) || Integer.toString(c.number()).equals(wanted))
            .map(Category::id)
            .collect(Collectors.toSet());
    return decision ->
        categories.contains(decision.category().id())
            || decision.because().stream().anyMatch(step -> ids.contains(step.row()));
  }
}
