package remit.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of a CSV file of requests and the places of the JSON form that they fill. */
final class CsvColumns {
  private static final Pattern VALUE =
      Pattern.compile("([a-z][a-z0-9-]*)\\s+(-?\\d+(?:\\.\\d+)?)\\s*(.*)");
  private static final Pattern INTERVAL =
      Pattern.compile("(\\d{1,5})\\s*(days?|weeks?|months?|years?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ASK = Pattern.compile("/asks/(\\d+)/(\\w+).*");
  private static final String NONE = "none";

  private enum Type {
    TEXT,
    WORD,
    LIST,
    NUMBER,
    YES_NO,
    DAY,
    INTERVAL,
    VALUES
  }

  private record Column(String pointer, Type type) {}

  private final Map<String, Column> ofRequest = new LinkedHashMap<>();
  private final Map<String, Column> ofAsk = new LinkedHashMap<>();

  CsvColumns() {
    request("request", "/id", Type.TEXT);
    request("channel", "/channel", Type.WORD);
    request("received", "/received", Type.DAY);
    request("sender", "/sender/kind", Type.WORD);
    request("specialty", "/sender/specialty", Type.TEXT);
    request("organisation", "/sender/organisation", Type.TEXT);
    request("sender name", "/sender/name", Type.TEXT);
    request("nation", "/sender/nation", Type.WORD);
    request("funding", "/sender/funding", Type.WORD);
    request("email", "/sender/email", Type.TEXT);
    request("patient name", "/patients/0/name", Type.TEXT);
    request("nhs number", "/patients/0/nhsNumber", Type.TEXT);
    request("date of birth", "/patients/0/dateOfBirth", Type.DAY);
    request("message id", "/mail/messageId", Type.TEXT);
    request("mail subject", "/mail/subject", Type.TEXT);
    request("read", "/read", Type.WORD);
    request("danger signs", "/dangerSigns", Type.LIST);
    request("values", "/values", Type.VALUES);
    request("patient informed by", "/patientInformed/by", Type.TEXT);
    request("patient informed on", "/patientInformed/on", Type.DAY);
    request("patient informed how", "/patientInformed/how", Type.TEXT);
    ask("quote", "quote", Type.TEXT);
    ask("work", "work", Type.WORD);
    ask("subject", "subject", Type.LIST);
    ask("episode", "episode", Type.WORD);
    ask("relation", "relation", Type.WORD);
    ask("requested by", "requestedBy", Type.WORD);
    ask("missed appointment", "missedAppointment", Type.YES_NO);
    ask("interval", "interval", Type.INTERVAL);
    ask("absence days", "absenceDays", Type.NUMBER);
    ask("absence from", "absenceFrom", Type.DAY);
    ask("weeks postnatal", "weeksPostnatal", Type.NUMBER);
    ask("shared care", "sharedCare", Type.WORD);
    ask("prescribing", "prescribing", Type.WORD);
    ask("supply days", "supplyDays", Type.NUMBER);
    ask("form", "form", Type.WORD);
    ask("advice only", "adviceOnly", Type.YES_NO);
    ask("referral", "referral", Type.WORD);
    ask("own assessment", "ownAssessment", Type.YES_NO);
    ask("purpose", "purpose", Type.WORD);
    ask("lmc approved", "lmcApproved", Type.YES_NO);
    ask("agreed beforehand", "agreedBeforehand", Type.YES_NO);
    ask("agreed by", "agreedBy", Type.TEXT);
    ask("doubt", "doubt", Type.TEXT);
  }

  private void request(String heading, String pointer, Type type) {
    ofRequest.put(heading, new Column(pointer, type));
  }

  private void ask(String heading, String name, Type type) {
    ofAsk.put(heading, new Column("/" + name, type));
  }

  /** A heading without case, hyphens and underlines. */
  static String plain(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }

  List<RequestFault> faults(List<String> headings) {
    Set<String> known = headings();
    List<RequestFault> faults = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String heading : headings) {
      if (heading.isEmpty()) {
        continue;
      }
      if (!known.contains(heading)) {
        faults.add(
            new RequestFault(
                column(heading),
                "this heading is not known.",
                Perhaps.meant(heading, known).orElse(null)));
      } else if (!seen.add(heading)) {
        faults.add(new RequestFault(column(heading), "two columns have this heading.", null));
      }
    }
    if (!seen.contains("quote")) {
      faults.add(new RequestFault(column("quote"), "the column is missing.", null));
    }
    return faults;
  }

  boolean sameDocument(Map<String, String> one, Map<String, String> other) {
    return ofRequest.keySet().stream()
        .allMatch(heading -> Objects.equals(one.get(heading), other.get(heading)));
  }

  void fillRequest(
      ObjectNode request,
      Map<String, String> cells,
      UnaryOperator<String> place,
      List<RequestFault> faults) {
    fill(request, ofRequest, cells, place, faults);
  }

  void fillAsk(
      ObjectNode ask,
      Map<String, String> cells,
      UnaryOperator<String> place,
      List<RequestFault> faults) {
    fill(ask, ofAsk, cells, place, faults);
  }

  private void fill(
      ObjectNode node,
      Map<String, Column> columns,
      Map<String, String> cells,
      UnaryOperator<String> place,
      List<RequestFault> faults) {
    cells.forEach(
        (heading, cell) -> {
          Column column = columns.get(heading);
          if (column != null) {
            String fault = put(node, column, cell);
            if (fault != null) {
              faults.add(new RequestFault(place.apply(heading), fault, null));
            }
          }
        });
  }

  /** Puts a cell where it belongs; returns what is wrong with it, or null. */
  private @org.jspecify.annotations.Nullable String put(
      ObjectNode node, Column column, String cell) {
    int slash = column.pointer().lastIndexOf('/');
    ObjectNode parent = parent(node, column.pointer().substring(0, slash));
    String name = column.pointer().substring(slash + 1);
    switch (column.type()) {
      case TEXT -> parent.put(name, cell);
      case WORD -> parent.put(name, cell.toLowerCase(Locale.ROOT));
      case DAY -> parent.put(name, day(cell));
      case INTERVAL -> parent.put(name, interval(cell));
      case LIST -> {
        ArrayNode list = parent.putArray(name);
        if (!cell.equalsIgnoreCase(NONE)) {
          words(cell).forEach(list::add);
        }
      }
      case NUMBER -> {
        if (!cell.matches("-?\\d{1,9}")) {
          return "“%s” is not a whole number.".formatted(cell);
        }
        parent.put(name, Integer.parseInt(cell));
      }
      case YES_NO -> {
        String answer = cell.toLowerCase(Locale.ROOT);
        if (!List.of("yes", "no", "true", "false").contains(answer)) {
          return "“%s” is neither yes nor no.".formatted(cell);
        }
        parent.put(name, answer.equals("yes") || answer.equals("true"));
      }
      case VALUES -> {
        return putValues(parent.putArray(name), cell);
      }
    }
    return null;
  }

  private @org.jspecify.annotations.Nullable String putValues(ArrayNode list, String cell) {
    if (cell.equalsIgnoreCase(NONE)) {
      return null;
    }
    for (String word : words(cell)) {
      Matcher matcher = VALUE.matcher(word);
      if (!matcher.matches()) {
        return "“%s” is not a value such as “haemoglobin 92 g/L”.".formatted(word);
      }
      ObjectNode value = list.addObject();
      value.put("name", matcher.group(1)).put("number", new BigDecimal(matcher.group(2)));
      if (!matcher.group(3).isBlank()) {
        value.put("unit", matcher.group(3).strip());
      }
    }
    return null;
  }

  private ObjectNode parent(ObjectNode node, String path) {
    ObjectNode at = node;
    for (String step : path.split("/", -1)) {
      if (step.isEmpty()) {
        continue;
      }
      if (step.equals("patients")) {
        if (!(at.get(step) instanceof ArrayNode)) {
          at.putArray(step).addObject();
        }
        return (ObjectNode) at.get(step).get(0);
      }
      at = at.get(step) instanceof ObjectNode found ? found : at.putObject(step);
    }
    return at;
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  /** A length of time in words, such as {@code 6 weeks}, as an ISO 8601 period. */
  private static String interval(String cell) {
    Matcher matcher = INTERVAL.matcher(cell);
    return matcher.matches()
        ? "P" + matcher.group(1) + matcher.group(2).toUpperCase(Locale.ROOT).charAt(0)
        : cell;
  }

  private static String day(String cell) {
    try {
      return DayText.parse(cell).toString();
    } catch (DateTimeException e) {
      return cell;
    }
  }

  /** The same faults with rows and columns in place of JSON pointers. */
  Received named(Received received, int firstRow) {
    if (received.faults().isEmpty()) {
      return received;
    }
    List<RequestFault> faults =
        received.faults().stream()
            .map(f -> new RequestFault(cell(f.place(), firstRow), f.message(), f.perhaps()))
            .toList();
    return new Received(received.place(), received.request(), faults);
  }

  private String cell(String pointer, int firstRow) {
    Matcher matcher = ASK.matcher(pointer);
    int row = matcher.matches() ? firstRow + Integer.parseInt(matcher.group(1)) : firstRow;
    return place(row, heading(pointer));
  }

  /** The heading under which the place of a JSON pointer is filled. */
  String heading(String pointer) {
    Matcher matcher = ASK.matcher(pointer);
    return matcher.matches() ? heading(ofAsk, "/" + matcher.group(2)) : heading(ofRequest, pointer);
  }

  /** All headings. */
  Set<String> headings() {
    Set<String> headings = new LinkedHashSet<>(ofRequest.keySet());
    headings.addAll(ofAsk.keySet());
    return headings;
  }

  /** A cell as messages name it. */
  static String place(int row, String heading) {
    return "row " + row + ", " + column(heading);
  }

  private static String heading(Map<String, Column> columns, String pointer) {
    return columns.entrySet().stream()
        .filter(entry -> pointer.startsWith(entry.getValue().pointer()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(pointer);
  }

  private static String column(String heading) {
    return "column “" + heading + "”";
  }
}
