package remit.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of many documents under two editions: counts of all of them, and the first changes of
 * each kind. Documents are added in the order in which they are shown.
 */
public final class Tally {
  private final int most;
  private final Map<Move, List<Entry>> shown = new EnumMap<>(Move.class);
  private final Map<Move, Integer> asks = new EnumMap<>(Move.class);
  private int documents;
  private int unread;
  private int changed;
  private int widened;
  private int reworded;
  private int undated;

  /**
   * An empty tally.
   *
   * @param most how many changes of each kind are kept to be shown
   */
  public Tally(int most) {
    this.most = most;
  }

  /**
   * A change and where it stands.
   *
   * @param name the document's file, and its place in it
   * @param document the document
   * @param change the change
   */
  public record Entry(String name, DocumentChange document, DecisionChange change) {}

  /** Adds a document that was answered under both. */
  public void add(String name, DocumentChange document) {
    documents++;
    unread += document.isRead() ? 0 : 1;
    undated += document.isRead() && document.day() == null ? 1 : 0;
    changed += document.changes().isEmpty() ? 0 : 1;
    widened += document.widens() ? 1 : 0;
    reworded += document.isReworded() ? 1 : 0;
    for (DecisionChange change : document.changes()) {
      asks.merge(change.move(), 1, Integer::sum);
      List<Entry> kept = shown.computeIfAbsent(change.move(), move -> new ArrayList<>());
      if (kept.size() < most) {
        kept.add(new Entry(name, document, change));
      }
    }
  }

  /** Adds a document that could not be read at all. */
  public void addUnread() {
    documents++;
    unread++;
  }

  /** How many documents there were. */
  public int documents() {
    return documents;
  }

  /** How many of them could be read under neither edition. */
  public int unread() {
    return unread;
  }

  /** How many were decided without a day, under which nothing is ever declined. */
  public int undated() {
    return undated;
  }

  /** How many would be answered differently. */
  public int changed() {
    return changed;
  }

  /** In how many of them something becomes a decline. */
  public int widened() {
    return widened;
  }

  /** How many would be answered the same in other words. */
  public int reworded() {
    return reworded;
  }

  /** How many asks move so. */
  public int asks(Move move) {
    return asks.getOrDefault(move, 0);
  }

  /** The first asks that move so. */
  public List<Entry> shown(Move move) {
    return List.copyOf(shown.getOrDefault(move, List.of()));
  }
}
