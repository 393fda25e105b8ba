package remit.book;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import remit.guidance.Condition;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Phrase;
import remit.guidance.Subject;
import remit.request.Fact;

/** Sentences that show how letters ask for the work of a row. */
final class Examples {
  private static final int MOST = 2;
  private static final int LONGEST = 160;

  private final Guidance guidance;

  Examples(Guidance guidance) {
    this.guidance = guidance;
  }

  /**
   * A few sentences, always the same for the same guidance. They show the kind of work, the sender
   * and the subject only: of work that is done, none is shown where another row would not do it.
   */
  List<String> of(Item item) {
    if (!item.outcome().withholdsWork()
        && guidance.items().stream().anyMatch(other -> mayBeMeant(other, item))) {
      return List.of();
    }
    return guidance.phrases().examples().stream()
        .filter(example -> item.works().contains(example.work()))
        .filter(example -> example.words().length() <= LONGEST)
        .filter(example -> isBySender(example, item) && isAboutSubject(example, item))
        .map(Phrase.Example::words)
        .limit(MOST)
        .toList();
  }

  private static boolean mayBeMeant(Item other, Item item) {
    return other.outcome() != item.outcome()
        && !Collections.disjoint(other.works(), item.works())
        && overlap(other, item, Fact.SENDER)
        && overlap(other, item, Fact.SUBJECT);
  }

  private static boolean overlap(Item other, Item item, Fact fact) {
    Condition theirs = other.conditions().get(fact);
    Condition own = item.conditions().get(fact);
    return theirs == null || own == null || theirs.overlaps(own);
  }

  private static boolean isBySender(Phrase.Example example, Item item) {
    return example.sender().isEmpty()
        || !(item.conditions().get(Fact.SENDER) instanceof Condition.Choice senders)
        || senders.any().contains(example.sender());
  }

  /** Whether it names a subject that the row wants, and none that it does not want. */
  private boolean isAboutSubject(Phrase.Example example, Item item) {
    if (!(item.conditions().get(Fact.SUBJECT) instanceof Condition.Choice choice)) {
      return true;
    }
    String words = " " + example.words().toLowerCase(Locale.ROOT).replaceAll("\\W+", " ") + " ";
    Set<String> passing = choice.passing();
    boolean wanted = choice.any().isEmpty();
    for (Subject subject : guidance.subjects().values()) {
      boolean passes = passing.contains(subject.id());
      if (!(passes && wanted) && isNamed(subject, words)) {
        if (!passes) {
          return false;
        }
        wanted = true;
      }
    }
    return wanted;
  }

  private static boolean isNamed(Subject subject, String words) {
    return Stream.concat(Stream.of(subject.label()), subject.otherNames().stream())
        .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("\\W+", " ").strip())
        .anyMatch(name -> !name.isEmpty() && words.contains(" " + name + " "));
  }
}
