package remit.guidance;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.request.Perhaps;

/**
 * Checks the gaps of letters: that each is known, and is printed only where it has a value whatever
 * is asked, by whom and when.
 */
final class ReplyGaps {
  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("([#^/]?)\\s*([\\w-]+)\\s*");

  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final Set<String> onlySections = new LinkedHashSet<>();
  private final Faults faults;

  /**
   * A check.
   *
   * @param paragraphs the ids of the guidance's paragraphs, each of which may be untrue of a letter
   */
  ReplyGaps(Set<String> paragraphs, Faults faults) {
    for (Gap gap : Gap.values()) {
      sections.put(gap.id(), gap.sections());
      if (gap.isOnlySection()) {
        onlySections.add(gap.id());
      }
    }
    paragraphs.forEach(id -> sections.put(id, List.of(id)));
    this.faults = faults;
  }

  /**
   * A gap in a text.
   *
   * @param name its name, or null if the braces hold something else
   * @param isPrinted whether it is printed as a word, and does not open or close a section
   * @param around the sections round it
   */
  private record Place(@Nullable String name, boolean isPrinted, Set<String> around) {}

  private static List<Place> places(String text) {
    List<Place> places = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      Matcher tag = NAME.matcher(tags.group(1));
      if (!tag.matches()) {
        places.add(new Place(null, false, Set.of()));
        continue;
      }
      String name = tag.group(2);
      switch (tag.group(1)) {
        case "#" -> open.push(name);
        case "^" -> open.push("");
        case "/" -> open.poll();
        default -> places.add(new Place(name, true, Set.copyOf(open)));
      }
      if (!tag.group(1).isEmpty()) {
        places.add(new Place(name, false, Set.of()));
      }
    }
    return places;
  }

  /** Whether a text prints a gap even where it has no value. */
  static boolean prints(ReplyText text, Gap gap) {
    return places(text.body()).stream()
        .anyMatch(
            p -> p.isPrinted() && gap.id().equals(p.name()) && !p.around().contains(gap.id()));
  }

  void check(String file, String text) {
    try {
      Mustache.compiler().escapeHTML(false).compile(text);
    } catch (MustacheException e) {
      fault(file, "a gap in double braces is not closed, or a section is not ended.");
      return;
    }
    for (Place place : new LinkedHashSet<>(places(text))) {
      check(file, place);
    }
  }

  private void check(String file, Place place) {
    String name = place.name();
    List<String> within = name == null ? null : sections.get(name);
    if (name == null) {
      fault(file, "between double braces stands the name of a gap and nothing else.");
    } else if (within == null) {
      faults.add(
          file,
          0,
          null,
          "there is no gap called {{%s}}.".formatted(name),
          Perhaps.meant(name, sections.keySet()).map(gap -> "{{" + gap + "}}").orElse(null));
    } else if (place.isPrinted() && onlySections.contains(name)) {
      fault(
          file,
          "{{%s}} is no word to print: it only begins and ends a section, {{#%s}}…{{/%s}}."
              .formatted(name, name, name));
    } else if (place.isPrinted() && !within.isEmpty() && isBare(place, name, within)) {
      String section = within.contains(name) ? name : within.get(0);
      fault(
          file,
          "{{%s}} may have no value here: it must stand between {{#%s}} and {{/%s}}."
              .formatted(name, section, section));
    }
  }

  private static boolean isBare(Place place, String name, List<String> within) {
    return !place.around().contains(name) && Collections.disjoint(place.around(), within);
  }

  private void fault(String file, String message) {
    faults.add(file, 0, null, message, null);
  }
}
