package remit.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.reading.Reading;
import remit.triage.Assessment;
import remit.triage.Status;

/**
 * The answer to one document of a file.
 *
 * @param file the file as it was named
 * @param place where in the file the document stands; empty if it is the whole file
 * @param status what became of it
 * @param assessment its assessment, or null if no request could be read
 * @param notices why it could not be read, or what a person should know
 * @param reading how its words were read, or null if it came in facts
 * @param guidance the guidance that it was decided by
 */
record Answer(
    String file,
    String place,
    Status status,
    @Nullable Assessment assessment,
    List<String> notices,
    @Nullable Reading reading,
    Guidance guidance) {

  static Answer unread(String file, String place, List<String> reasons, Guidance guidance) {
    return new Answer(file, place, Status.COULD_NOT_READ, null, reasons, null, guidance);
  }

  /** The file and the place in it. */
  String name() {
    return place.isEmpty() ? file : file + ", " + place;
  }
}
