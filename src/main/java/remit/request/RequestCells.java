package remit.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a request of one ask from cells under the headings of a CSV file of requests. */
public final class RequestCells {
  private static final CsvColumns COLUMNS = new CsvColumns();

  /** All headings, those of the document first. */
  public static final Set<String> HEADINGS = Set.copyOf(COLUMNS.headings());

  private final RequestJson json = new RequestJson();

  /**
   * The request in some cells; what has no cell is unknown, {@code none} in a list says that there
   * are none. The place of a fault is its heading.
   *
   * @param cells the cells that are not empty, by heading
   */
  public Received read(Map<String, String> cells) {
    List<RequestFault> faults = new ArrayList<>();
    ObjectNode request = json.mapper().createObjectNode();
    COLUMNS.fillRequest(request, cells, heading -> heading, faults);
    COLUMNS.fillAsk(request.putArray("asks").addObject(), cells, heading -> heading, faults);
    if (!faults.isEmpty()) {
      return new Received("", null, faults);
    }
    Received received = json.request("", request);
    return new Received(
        "",
        received.request(),
        received.faults().stream()
            .map(f -> new RequestFault(COLUMNS.heading(f.place()), f.message(), f.perhaps()))
            .toList());
  }
}
