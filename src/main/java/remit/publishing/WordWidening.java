package remit.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Phrase;
import remit.guidance.Subject;
import remit.guidance.Work;

/**
 * The changes to the words of reading by which more letters might be read as asking for work that
 * is withheld. New words for work that no row withholds, or for nothing, are not counted; those
 * that are taken away are.
 */
final class WordWidening {
  private final Guidance before;
  private final Guidance after;
  private final Set<String> withheld;
  private final List<String> found = new ArrayList<>();

  WordWidening(Guidance before, Guidance after) {
    this.before = before;
    this.after = after;
    this.withheld =
        after.items().stream()
            .filter(item -> item.outcome().withholdsWork())
            .map(Item::works)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
  }

  List<String> sentences() {
    Phrase.Book old = before.phrases();
    Phrase.Book book = after.phrases();
    words("phrase", old.phrases(), book.phrases(), WordWidening::bare, Phrase::words, Phrase::work);
    words(
        "example",
        old.examples(),
        book.examples(),
        WordWidening::bare,
        Phrase.Example::words,
        Phrase.Example::work);
    words(
        "sender's word",
        old.senders(),
        book.senders(),
        WordWidening::bare,
        Phrase.SenderWords::words,
        words -> null);
    words(
        "abbreviation",
        List.copyOf(old.abbreviations().entrySet()),
        List.copyOf(book.abbreviations().entrySet()),
        Function.identity(),
        Map.Entry::getKey,
        entry -> null);
    subjects();
    works();
    return found;
  }

  private static Phrase bare(Phrase phrase) {
    return new Phrase(
        0, phrase.words(), phrase.work(), phrase.subjects(), phrase.says(), phrase.where());
  }

  private static Phrase.Example bare(Phrase.Example example) {
    return new Phrase.Example(0, example.words(), example.work(), example.sender());
  }

  private static Phrase.SenderWords bare(Phrase.SenderWords words) {
    return new Phrase.SenderWords(
        0, words.words(), words.sender(), words.specialty(), words.isAddress());
  }

  /** Compares two lists of words wherever they stand in their sheets. */
  private <T> void words(
      String kind,
      List<T> old,
      List<T> now,
      Function<T, T> bare,
      Function<T, String> words,
      Function<T, @Nullable String> work) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    now.forEach(one -> counts.merge(bare.apply(one), 1, Integer::sum));
    old.forEach(one -> counts.merge(bare.apply(one), -1, Integer::sum));
    List<String> changes = new ArrayList<>();
    counts.forEach(
        (one, count) -> {
          String of = work.apply(one);
          if (count < 0 || (count > 0 && (of == null || withheld.contains(of)))) {
            changes.add(
                "%s “%s”%s"
                    .formatted(
                        count < 0 ? "without" : "with",
                        words.apply(one),
                        of == null ? "" : " (" + of + ")"));
          }
        });
    Widening.addCounted(
        found,
        changes,
        kind + " is new, changed or gone, and may let more be read as work that is withheld",
        kind + "s are new, changed or gone, and may let more be read as work that is withheld");
  }

  private void subjects() {
    keyed(
        "subject is new, changed or gone",
        "subjects are new, changed or gone",
        before.subjects(),
        after.subjects(),
        Subject::equals);
  }

  private void works() {
    keyed(
        "work is read in other words than before",
        "works are read in other words than before",
        before.works(),
        after.works(),
        WordWidening::readsAlike);
  }

  private static boolean readsAlike(Work one, Work other) {
    return one.kind() == other.kind()
        && one.includes().equals(other.includes())
        && one.notAskedBy().equals(other.notAskedBy())
        && one.onlyWhere().equals(other.onlyWhere());
  }

  private <T> void keyed(
      String one,
      String many,
      Map<String, T> old,
      Map<String, T> now,
      BiFunction<T, T, Boolean> alike) {
    Set<String> ids = new LinkedHashSet<>(now.keySet());
    ids.addAll(old.keySet());
    List<String> changes = new ArrayList<>();
    for (String id : ids) {
      T then = old.get(id);
      T today = now.get(id);
      if (then == null || today == null || !alike.apply(then, today)) {
        changes.add(id);
      }
    }
    Widening.addCounted(found, changes, one, many);
  }
}
