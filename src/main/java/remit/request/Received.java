package remit.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document of a file: a request, or the faults that keep it from being read.
 *
 * @param place where in the file it stands, for instance {@code line 3}; empty if it is the whole
 *     file
 * @param request null if it could not be read
 * @param faults why it could not be read, empty if it was
 */
public record Received(String place, @Nullable Request request, List<RequestFault> faults) {
  /** Copies the faults. */
  public Received {
    faults = List.copyOf(faults);
  }

  static Received unread(String place, String message) {
    return new Received(place, null, List.of(new RequestFault("", message, null)));
  }
}
