package remit.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads requests from CSV, an ask a row; rows that follow each other with the same {@code request}
 * are the asks of one document. An empty cell is unknown; {@code none} in a list says that there
 * are none.
 */
final class RequestCsv {
  private static final String REQUEST = "request";

  private final RequestJson json;
  private final CsvColumns columns = new CsvColumns();

  RequestCsv(RequestJson json) {
    this.json = json;
  }

  /** Whether text on standard input is CSV rather than JSON. */
  static boolean looksLikeCsv(byte[] bytes) {
    String start = CsvText.decode(bytes, Math.min(bytes.length, 400)).strip();
    return !start.isEmpty() && !start.startsWith("{") && !start.startsWith("[");
  }

  void read(byte[] bytes, Consumer<Received> sink) {
    List<CSVRecord> records;
    try {
      records = CsvText.records(bytes);
    } catch (IOException e) {
      sink.accept(
          Received.unread(
              "",
              "This is not a readable table; a quotation mark may have been opened and never"
                  + " closed."));
      return;
    }
    if (records.isEmpty()) {
      sink.accept(Received.unread("", "The file is empty."));
      return;
    }
    List<String> headings = records.get(0).stream().map(CsvColumns::plain).toList();
    List<RequestFault> faults = columns.faults(headings);
    if (!faults.isEmpty()) {
      sink.accept(new Received("row 1", null, faults));
      return;
    }
    List<Map<String, String>> open = new ArrayList<>();
    int first = 0;
    int documents = 0;
    for (CSVRecord record : records.subList(1, records.size())) {
      if (record.stream().allMatch(String::isBlank)) {
        continue;
      }
      Map<String, String> cells = cells(headings, record);
      String id = cells.getOrDefault(REQUEST, "");
      if (!open.isEmpty() && (id.isEmpty() || !id.equals(open.get(0).get(REQUEST)))) {
        sink.accept(document(first, open));
        documents++;
        open = new ArrayList<>();
      }
      if (open.isEmpty()) {
        first = Math.toIntExact(record.getRecordNumber());
      }
      open.add(cells);
    }
    if (!open.isEmpty()) {
      sink.accept(document(first, open));
      documents++;
    }
    if (documents == 0) {
      sink.accept(Received.unread("", "The table has headings but no rows."));
    }
  }

  private static Map<String, String> cells(List<String> headings, CSVRecord record) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < headings.size() && i < record.size(); i++) {
      if (!record.get(i).isBlank()) {
        cells.put(headings.get(i), record.get(i).strip());
      }
    }
    return cells;
  }

  private Received document(int row, List<Map<String, String>> rows) {
    String place = "row " + row;
    List<RequestFault> faults = new ArrayList<>();
    ObjectNode request = json.mapper().createObjectNode();
    columns.fillRequest(request, rows.get(0), h -> CsvColumns.place(row, h), faults);
    ArrayNode asks = request.putArray("asks");
    for (int i = 0; i < rows.size(); i++) {
      int at = row + i;
      if (!columns.sameDocument(rows.get(0), rows.get(i))) {
        faults.add(
            new RequestFault(
                "row " + at,
                "this row has the same request as row " + row + " but says other things of it.",
                null));
      }
      columns.fillAsk(asks.addObject(), rows.get(i), h -> CsvColumns.place(at, h), faults);
    }
    if (!faults.isEmpty()) {
      return new Received(place, null, faults);
    }
    return columns.named(json.request(place, request), row);
  }
}
