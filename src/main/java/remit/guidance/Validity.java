package remit.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The days on which something holds: one run of days, or several that do not overlap.
 *
 * @param spans at least one, oldest first
 */
public record Validity(List<Days> spans) {
  /** Always. */
  public static final Validity ALWAYS =
      new Validity(List.of(new Days(LocalDate.MIN, LocalDate.MAX)));

  /** Copies the spans. */
  public Validity {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("no span");
    }
  }

  /** Whether it holds on the day. */
  public boolean holdsOn(LocalDate day) {
    for (Days span : spans) {
      if (span.contains(day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether both hold on some day. */
  public boolean overlaps(Validity other) {
    return spans.stream().anyMatch(a -> other.spans.stream().anyMatch(a::overlaps));
  }

  /** The days on which it begins to hold, or no longer holds; open ends have none. */
  public List<LocalDate> turns() {
    List<LocalDate> turns = new ArrayList<>();
    for (Days span : spans) {
      if (!span.first().equals(LocalDate.MIN)) {
        turns.add(span.first());
      }
      if (!span.last().equals(LocalDate.MAX)) {
        turns.add(span.last().plusDays(1));
      }
    }
    return turns;
  }

  /** The days as a person would say them. */
  public String words() {
    return spans.stream().map(Days::words).collect(Collectors.joining(", and "));
  }
}
