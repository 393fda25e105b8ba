package remit.reading;

import java.util.List;
import remit.request.Request;

/**
 * A document read as a request, with the reading of every passage.
 *
 * @param request the request
 * @param places where the quotes of its asks stand, in the order of the asks
 * @param lines how each passage was read
 */
public record Reading(Request request, List<Place> places, List<Line> lines) {
  /** Copies the lists. */
  public Reading {
    places = List.copyOf(places);
    lines = List.copyOf(lines);
  }

  /**
   * Where words stand.
   *
   * @param part index of the document's part
   * @param start offset of the first character in the part's text
   * @param end offset after the last
   */
  public record Place(int part, int start, int end) {}

  /**
   * How a passage was read.
   *
   * @param place where it stands
   * @param text its words
   * @param reading how they were read, in words for the person who checks it
   */
  public record Line(Place place, String text, String reading) {}
}
