package remit.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.current.InUse;
import remit.guidance.Outcome;
import remit.intake.Document;
import remit.reading.Reading;
import remit.request.Received;
import remit.request.RequestFault;
import remit.request.RequestReader;
import remit.triage.Assessment;
import remit.triage.Decision;
import remit.triage.Status;

/** Takes documents in, one after the other, and gives an answer out for each. */
final class Batch {
  private final RequestReader reader;
  private final Supplier<InUse> current;
  private final @Nullable LocalDate asOf;
  private final Surroundings around;
  private final Map<Status, Integer> ends = new EnumMap<>(Status.class);
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private int in;
  private int out;
  private int contacts;
  private boolean broken;

  /**
   * A batch.
   *
   * @param current gives what each document is decided by; asked once for each
   */
  Batch(
      RequestReader reader,
      Supplier<InUse> current,
      @Nullable LocalDate asOf,
      Surroundings around) {
    this.reader = reader;
    this.current = current;
    this.asOf = asOf;
    this.around = around;
  }

  /** Takes an answer, one for each document, in their order. */
  interface Sink {
    void accept(Answer answer) throws UnusableException;
  }

  /** Answers the documents of some files. */
  ExitCode run(List<String> files, Sink sink) throws UnusableException {
    return take(each -> new Incoming(reader, around.in()).each(files, each), sink);
  }

  /** Answers the documents of standard input, a line each, as they come. */
  ExitCode runAsTheyCome(Sink sink) throws UnusableException {
    return take(each -> new Incoming(reader, around.in()).asTheyCome(each), sink);
  }

  private ExitCode take(Consumer<BiConsumer<String, Incoming.Arrival>> arriving, Sink sink)
      throws UnusableException {
    Progress progress = new Progress(around);
    UnusableException[] stopped = new UnusableException[1];
    arriving.accept(
        (file, arrival) -> {
          if (stopped[0] != null) {
            return;
          }
          in++;
          try {
            Answer answer = answer(file, arrival, current.get());
            sink.accept(answer);
            count(answer);
          } catch (UnusableException e) {
            stopped[0] = e;
          }
          progress.show(in);
        });
    if (stopped[0] != null) {
      throw stopped[0];
    }
    progress.end();
    around.out().flush();
    around.err().println(summary());
    if (broken || in != out) {
      return ExitCode.BROKEN;
    }
    return ends.getOrDefault(Status.COULD_NOT_READ, 0) > 0 ? ExitCode.SOME_UNREAD : ExitCode.DONE;
  }

  private Answer answer(String file, Incoming.Arrival arrival, InUse by) {
    try {
      if (arrival.document() != null) {
        return letter(file, arrival.document(), by);
      }
      Received received = arrival.received();
      if (received == null || received.request() == null) {
        return Answer.unread(
            file,
            received == null ? "" : received.place(),
            received == null
                ? List.of()
                : received.faults().stream().map(RequestFault::words).toList(),
            by.guidance());
      }
      Assessment assessment = by.triage().assess(received.request(), by.practice(), asOf);
      return new Answer(
          file,
          received.place(),
          assessment.status(),
          assessment,
          assessment.notices(),
          null,
          by.guidance());
    } catch (RuntimeException | StackOverflowError e) {
      broken = true;
      return Answer.unread(
          file,
          arrival.received() == null ? "" : arrival.received().place(),
          List.of(
              "Remit itself failed on this document (%s). A person must look at it."
                  .formatted(e.getClass().getSimpleName())),
          by.guidance());
    }
  }

  private Answer letter(String file, Document document, InUse by) {
    Reading reading = by.reader().read(document, null);
    Assessment assessment = by.triage().assess(reading.request(), by.practice(), asOf);
    List<String> notices = new ArrayList<>(document.unread());
    notices.addAll(assessment.notices());
    return new Answer(file, "", assessment.status(), assessment, notices, reading, by.guidance());
  }

  private void count(Answer answer) {
    out++;
    ends.merge(answer.status(), 1, Integer::sum);
    if (answer.assessment() != null) {
      for (Decision decision : answer.assessment().decisions()) {
        outcomes.merge(decision.outcome(), 1, Integer::sum);
        contacts += decision.countsAsContact() ? 1 : 0;
      }
    }
  }

  private String summary() {
    String asks =
        outcomes.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().id())
            .collect(Collectors.joining(", "));
    return "%d in, %d out: %d assessed, %d with no request, %d could not be read. Asks: %s. Contacts: %d."
        .formatted(
            in,
            out,
            ends.getOrDefault(Status.ASSESSED, 0),
            ends.getOrDefault(Status.NO_REQUEST, 0),
            ends.getOrDefault(Status.COULD_NOT_READ, 0),
            asks.isEmpty() ? "none" : asks,
            contacts);
  }
}
