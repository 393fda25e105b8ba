package remit.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, whose cells are read by heading and whose faults name row and column. */
record Row(
    String file, int number, Map<String, Integer> columns, List<String> cells, Faults faults) {

  /** The same row with another text in one cell, and somewhere else for its faults. */
  Row with(String heading, String text, Faults elsewhere) {
    Integer index = columns.get(heading);
    if (index == null) {
      throw new IllegalArgumentException("%s has no column %s".formatted(file, heading));
    }
    List<String> changed = new ArrayList<>(cells);
    while (changed.size() <= index) {
      changed.add("");
    }
    changed.set(index, text);
    return new Row(file, number, columns, changed, elsewhere);
  }

  /** The cell's text, or an empty one. */
  String text(String heading) {
    Integer index = columns.get(heading);
    return index == null || index >= cells.size() ? "" : cells.get(index).strip();
  }

  @Nullable String optional(String heading) {
    String text = text(heading);
    return text.isEmpty() ? null : text;
  }

  /** The cell's text, which must not be empty. */
  String required(String heading) {
    String text = text(heading);
    if (text.isEmpty() && columns.containsKey(heading)) {
      fault(heading, "the cell is empty.", null);
    }
    return text;
  }

  /** The cell's words, parted by semicolons. */
  List<String> list(String heading) {
    return Arrays.stream(text(heading).split("[;\\n]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The cell's ids, each of which must be known. */
  Set<String> ids(String heading, String what, Collection<String> known) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : list(heading)) {
      if (known.contains(id)) {
        ids.add(id);
      } else {
        faults.unknown(file, number, heading, what, id, known);
      }
    }
    return ids;
  }

  /** The cell's id, which must be known; null if the cell is empty or wrong. */
  @Nullable String id(String heading, String what, Collection<String> known) {
    String id = text(heading);
    if (id.isEmpty()) {
      return null;
    }
    if (known.contains(id)) {
      return id;
    }
    faults.unknown(file, number, heading, what, id, known);
    return null;
  }

  /** Whether the cell says yes; an empty one says no. */
  boolean yes(String heading) {
    String text = Sheet.plain(text(heading));
    if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
      fault(heading, "“%s” is neither yes nor no.".formatted(text(heading)), null);
    }
    return text.equals("yes");
  }

  @Nullable LocalDate day(String heading) {
    String text = text(heading);
    return text.isEmpty() ? null : Cells.day(text, this, heading);
  }

  @Nullable BigDecimal decimal(String heading) {
    String text = text(heading);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      fault(heading, "“%s” is not a number.".formatted(text), null);
      return null;
    }
  }

  /** The cell's whole number, which must be there; 0, with a fault, if it is not. */
  int number(String heading) {
    String text = required(heading);
    if (text.matches("\\d{1,9}")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      fault(heading, "“%s” is not a whole number.".formatted(text), null);
    }
    return 0;
  }

  /** The days in from, until, again from and again until; the first day must be given. */
  Validity validity() {
    List<Days> spans = new ArrayList<>();
    span("from", "until", true, spans);
    span("again from", "again until", false, spans);
    if (spans.size() == 2 && spans.get(0).overlaps(spans.get(1))) {
      fault(
          "again from",
          "the second span (%s) overlaps the first (%s)."
              .formatted(spans.get(1).words(), spans.get(0).words()),
          null);
    }
    return spans.isEmpty() ? Validity.ALWAYS : new Validity(spans);
  }

  private void span(String from, String until, boolean wanted, List<Days> spans) {
    if (text(from).isEmpty()) {
      if (wanted || !text(until).isEmpty()) {
        fault(from, "the first day is missing.", null);
      }
      return;
    }
    LocalDate first = day(from);
    LocalDate last = day(until);
    if (first == null || (last == null && !text(until).isEmpty())) {
      return;
    }
    if (last != null && last.isBefore(first)) {
      fault(until, "the last day is before the first (%s).".formatted(Days.words(first)), null);
      return;
    }
    spans.add(new Days(first, last == null ? LocalDate.MAX : last));
  }

  void fault(@Nullable String heading, String message, @Nullable String perhaps) {
    faults.add(file, number, heading, message, perhaps);
  }
}
