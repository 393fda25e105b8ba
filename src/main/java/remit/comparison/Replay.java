package remit.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.intake.Document;
import remit.practice.Practice;
import remit.reading.Reader;
import remit.reading.Reading;
import remit.reply.Draft;
import remit.reply.Letter;
import remit.reply.Replies;
import remit.request.Request;
import remit.triage.Assessment;
import remit.triage.Status;
import remit.triage.Triage;

/**
 * Two editions of the guidance that answer the same documents for the same practice. Safe to use
 * from several threads.
 */
public final class Replay {
  private final Side old;
  private final Side changed;
  private final Practice practice;
  private final @Nullable LocalDate asOf;
  private final boolean hasOtherWords;

  /**
   * A replay.
   *
   * @param asOf the day as of which everything is decided, or null for the days of receipt
   */
  public Replay(Triage old, Triage changed, Practice practice, @Nullable LocalDate asOf) {
    this.old = new Side(old);
    this.changed = new Side(changed);
    this.practice = practice;
    this.asOf = asOf;
    this.hasOtherWords = !Wordings.of(old.guidance()).equals(Wordings.of(changed.guidance()));
  }

  /** One edition, with its reader once a letter comes. */
  private static final class Side {
    private final Triage triage;
    private @Nullable Reader reader;

    Side(Triage triage) {
      this.triage = triage;
    }

    synchronized Reader reader() {
      if (reader == null) {
        reader = new Reader(triage.guidance());
      }
      return reader;
    }
  }

  /** Answers a request in facts under both. */
  public DocumentChange of(Request request) {
    Assessment before = old.triage.assess(request, practice, asOf);
    Assessment now = changed.triage.assess(request, practice, asOf);
    List<AskPairs.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < before.decisions().size(); i++) {
      pairs.add(new AskPairs.Pair(before.decisions().get(i), now.decisions().get(i)));
    }
    return change(before, now, pairs);
  }

  /** Reads a letter under both, each with its own phrases, and answers it. */
  public DocumentChange of(Document letter) {
    Reading one = old.reader().read(letter, null);
    Reading other = changed.reader().read(letter, null);
    Assessment before = old.triage.assess(one.request(), practice, asOf);
    Assessment now = changed.triage.assess(other.request(), practice, asOf);
    return change(before, now, AskPairs.of(found(one, before), found(other, now)));
  }

  private static List<AskPairs.Found> found(Reading reading, Assessment assessment) {
    List<AskPairs.Found> found = new ArrayList<>();
    for (int i = 0; i < assessment.decisions().size(); i++) {
      found.add(new AskPairs.Found(reading.places().get(i), assessment.decisions().get(i)));
    }
    return found;
  }

  private DocumentChange change(Assessment before, Assessment now, List<AskPairs.Pair> pairs) {
    List<DecisionChange> changes =
        pairs.stream()
            .map(pair -> DecisionChange.of(pair.old(), pair.changed()))
            .flatMap(Optional::stream)
            .toList();
    return new DocumentChange(
        now.request().id(),
        now.day(),
        before.status() != Status.COULD_NOT_READ || now.status() != Status.COULD_NOT_READ,
        changes,
        hasOtherWords && changes.isEmpty() && isReworded(before, now));
  }

  private boolean isReworded(Assessment before, Assessment now) {
    return !written(before, old.triage.guidance()).equals(written(now, changed.triage.guidance()));
  }

  /** What would be written, as a letter that bears the day of the decision. */
  private List<Letter> written(Assessment assessment, Guidance guidance) {
    LocalDate day = assessment.day();
    Optional<Draft> draft =
        day == null ? Optional.empty() : Replies.compose(assessment, guidance, practice, day);
    List<Letter> letters = new ArrayList<>();
    if (draft.isPresent()) {
      Letter letter = draft.get().letter();
      Letter toPatient = draft.get().toPatient();
      if (letter != null) {
        letters.add(letter);
      }
      if (toPatient != null) {
        letters.add(toPatient);
      }
    }
    return letters;
  }
}
