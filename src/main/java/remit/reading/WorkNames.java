package remit.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.guidance.Work;

/**
 * The names by which works are spoken of while a document is read: the kind of a work that has one,
 * so that the rules of reading find it under any pack, and of others the id. A work without a kind
 * is never taken for one that has it, even if its id is that kind's.
 */
final class WorkNames {
  private static final String OWN = "own ";

  private final Map<String, String> nameById = new HashMap<>();
  private final Map<String, String> idByName = new HashMap<>();
  private final Map<String, Work> works = new LinkedHashMap<>();

  WorkNames(Collection<Work> all) {
    for (Work work : all) {
      String name = work.kind() == null ? OWN + work.id() : work.kind().id();
      nameById.put(work.id(), name);
      idByName.put(name, work.id());
    }
    for (Work work : all) {
      String name = name(work.id());
      works.put(
          name,
          new Work(
              name,
              work.kind(),
              work.label(),
              work.clinician(),
              names(work.includes()),
              work.notAskedBy(),
              work.onlyWhere()));
    }
  }

  /** The works by name, each with its name as its id. */
  Map<String, Work> works() {
    return works;
  }

  /** Phrases that speak of works by name. */
  List<Phrase> phrases(List<Phrase> phrases) {
    return phrases.stream()
        .map(
            phrase ->
                new Phrase(
                    phrase.row(),
                    phrase.words(),
                    phrase.work() == null ? null : name(phrase.work()),
                    phrase.subjects(),
                    phrase.says(),
                    phrase.where()))
        .toList();
  }

  /** Examples that speak of works by name. */
  List<Phrase.Example> examples(List<Phrase.Example> examples) {
    return examples.stream()
        .map(
            example ->
                new Phrase.Example(
                    example.row(), example.words(), name(example.work()), example.sender()))
        .toList();
  }

  /** The id of the work with a name; null of none. */
  @Nullable String id(@Nullable String name) {
    return name == null ? null : idByName.getOrDefault(name, name);
  }

  private Set<String> names(Set<String> ids) {
    return ids.stream().map(this::name).collect(Collectors.toUnmodifiableSet());
  }

  private String name(String id) {
    return nameById.getOrDefault(id, id);
  }
}
