package remit.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a store remembers. It is one file, replaced at one stroke, so that which pack is in force
 * and what has been seen never disagree.
 *
 * @param history the packs that were put in force one after the other and not undone, the one in
 *     force last
 * @param highest the highest version ever installed of each pack
 * @param undone the versions of each pack that were undone
 */
record StoreRecord(
    List<Entry> history, Map<String, String> highest, Map<String, List<String>> undone) {
  /** A store in which nothing has been installed. */
  static final StoreRecord EMPTY = new StoreRecord(List.of(), Map.of(), Map.of());

  StoreRecord {
    history = List.copyOf(history);
    highest = new TreeMap<>(highest);
    undone = new TreeMap<>(undone);
  }

  /**
   * A pack that was put in force.
   *
   * @param pack its id
   * @param version its version, as its folder is called
   * @param since the day
   * @param manifest SHA-256 of its manifest
   */
  record Entry(String pack, String version, LocalDate since, String manifest) {
    Entry {
      Objects.requireNonNull(pack);
      Objects.requireNonNull(version);
      Objects.requireNonNull(since);
      Objects.requireNonNull(manifest);
    }
  }

  Optional<Entry> active() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }

  boolean wasUndone(String pack, String version) {
    return undone.getOrDefault(pack, List.of()).contains(version);
  }

  Optional<Version> highest(String pack) throws PackRefusedException {
    String version = highest.get(pack);
    return version == null ? Optional.empty() : Optional.of(Version.of(version));
  }

  /** The record once a pack has been put in force; one that was in force already is put anew. */
  StoreRecord with(Entry entry) throws PackRefusedException {
    List<Entry> longer = new ArrayList<>(history);
    longer.removeIf(e -> e.pack().equals(entry.pack()) && e.version().equals(entry.version()));
    longer.add(entry);
    Map<String, String> highestNow = new TreeMap<>(highest);
    Optional<Version> seen = highest(entry.pack());
    if (seen.isEmpty() || Version.of(entry.version()).isHigherThan(seen.get())) {
      highestNow.put(entry.pack(), entry.version());
    }
    Map<String, List<String>> undoneNow = new TreeMap<>(undone);
    undoneNow.computeIfPresent(
        entry.pack(),
        (pack, versions) -> versions.stream().filter(v -> !v.equals(entry.version())).toList());
    return new StoreRecord(longer, highestNow, undoneNow);
  }

  /** The record once the pack in force has been undone. */
  StoreRecord undo() {
    Entry last = history.get(history.size() - 1);
    Map<String, List<String>> undoneNow = new TreeMap<>(undone);
    TreeSet<String> versions = new TreeSet<>(undone.getOrDefault(last.pack(), List.of()));
    versions.add(last.version());
    undoneNow.put(last.pack(), List.copyOf(versions));
    return new StoreRecord(history.subList(0, history.size() - 1), highest, undoneNow);
  }

  /** The record in which the pack in force is so from another day. */
  StoreRecord since(LocalDate day) {
    List<Entry> entries = new ArrayList<>(history);
    if (!entries.isEmpty()) {
      Entry last = entries.remove(entries.size() - 1);
      entries.add(new Entry(last.pack(), last.version(), day, last.manifest()));
    }
    return new StoreRecord(entries, highest, undone);
  }
}
