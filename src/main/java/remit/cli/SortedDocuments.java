package remit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Case;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.reading.Reader;
import remit.request.Perhaps;
import remit.request.Request;
import remit.trial.CaseResult;
import remit.trial.Trial;

/** Letters and requests that people have put into folders by the answer that they expect. */
final class SortedDocuments {
  private final Guidance guidance;
  private final Incoming incoming;
  private final @Nullable LocalDate asOf;
  private final Reader letters;

  SortedDocuments(Guidance guidance, Incoming incoming, @Nullable LocalDate asOf) {
    this.guidance = guidance;
    this.incoming = incoming;
    this.asOf = asOf;
    this.letters = new Reader(guidance);
  }

  /**
   * Tries all of them, in the order of their names.
   *
   * @throws UnusableException if a folder is named neither by an outcome nor by a row, or a
   *     document cannot be tried
   */
  List<CaseResult> tried(Path folder, Trial trial) throws IOException, UnusableException {
    List<String> rows = guidance.items().stream().map(Item::id).toList();
    List<CaseResult> results = new ArrayList<>();
    for (Path outcome : children(folder)) {
      check(outcome, "an outcome", Case.Answer.OUTCOMES);
      for (Path child : children(outcome)) {
        if (Files.isDirectory(child)) {
          check(child, "a row of the guidance", rows);
          for (Path file : children(child)) {
            results.addAll(tried(file, answer(name(outcome), name(child)), trial));
          }
        } else {
          results.addAll(tried(child, answer(name(outcome), null), trial));
        }
      }
    }
    return results;
  }

  private static Case.Answer answer(String outcome, @Nullable String row) {
    return new Case.Answer(Case.Answer.outcome(outcome), row, null, List.of(), List.of());
  }

  private static void check(Path folder, String what, Collection<String> known)
      throws UnusableException {
    if (!Files.isDirectory(folder) || !known.contains(name(folder))) {
      throw new UnusableException(
          ExitCode.USAGE,
          "%s is not the name of %s, and only folders with such names may lie there.%s"
              .formatted(
                  folder,
                  what,
                  Perhaps.meant(name(folder), known)
                      .map(id -> " Perhaps: " + id + ".")
                      .orElse("")));
    }
  }

  private static List<Path> children(Path folder) throws IOException, UnusableException {
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(
          ExitCode.USAGE, "There is no folder %s to take documents from.".formatted(folder));
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(child -> !name(child).startsWith(".")).sorted().toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private List<CaseResult> tried(Path file, Case.Answer answer, Trial trial)
      throws UnusableException {
    List<CaseResult> results = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    incoming.each(
        List.of(file.toString()),
        (name, arrival) -> {
          Request request = arrival.request(letters);
          LocalDate day = asOf != null || request == null ? asOf : request.received();
          if (request == null) {
            faults.add("%s could not be read: %s".formatted(arrival.name(name), arrival.why()));
          } else if (day == null) {
            faults.add(
                "%s has no day of receipt: give one with --as-of 2024-12-03."
                    .formatted(arrival.name(name)));
          } else {
            results.add(trial.result(arrival.name(name), request, day, answer));
          }
        });
    if (!faults.isEmpty()) {
      throw new UnusableException(ExitCode.USAGE, String.join("\n", faults));
    }
    return results;
  }
}
