package remit.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.request.Value;

/** Reads measured values, in the units in which the guidance bounds them. */
final class ValueReader {
  private static final String BEFORE = "(?<![A-Za-z0-9/])(?i:";
  private static final String AFTER =
      ")(?![A-Za-z0-9])\\s*(?:level|result|reading)?\\s*(?:\\([^)]{0,12}\\))?\\s*(?:(?:is|was|of|at|now|=|:|today|today's|->|>|<)\\s*)*(\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d{1,3})?)(?![\\d/])\\s*(?:x\\s?10\\S*)?\\s*(mmol/l|g/l|g/dl|%|mmhg|cm|mm|c|°c|u/ml|ug/g)?";
  private static final List<Kind> KINDS =
      List.of(
          new Kind("haemoglobin", "hb|haemoglobin|hgb", "g/L"),
          new Kind("potassium", "k\\+?|potassium", "mmol/L"),
          new Kind("sodium", "na\\+?|sodium", "mmol/L"),
          new Kind("glucose", "glucose|bm|cbg|blood sugar|blood glucose|bg", "mmol/L"),
          new Kind("inr", "inr", "ratio"),
          new Kind("neutrophils", "neutrophils?|neut|anc", "10^9/L"),
          new Kind("white-cells", "wbc|wcc|white cells?|white cell count", "10^9/L"),
          new Kind("platelets", "platelets?|plts?", "10^9/L"),
          new Kind("calcium", "ca|calcium|adjusted calcium|corrected calcium", "mmol/L"),
          new Kind("lithium-level", "lithium level|lithium|li level", "mmol/L"),
          new Kind("ketones", "ketones?", "mmol/L"),
          new Kind(
              "oxygen-saturation",
              "sats?|spo2|saturations?|o2 sats?|oxygen(?: levels?| saturations?| sats?)?",
              "%"),
          new Kind("news2", "news2?|news2? score", "score"),
          new Kind("temperature", "temp|temperature|t", "C"),
          new Kind("ca125", "ca125|ca 125|ca-125", "U/mL"),
          new Kind("fit-result", "(?-i:FIT)", "ug/g"),
          new Kind("body-mass-index", "bmi", "kg/m2"),
          new Kind("eye-pressure", "iop", "mmHg"),
          new Kind("crp", "crp", "mg/L"),
          new Kind("egfr", "egfr", "mL/min"),
          new Kind("d-dimer", "d-?\\s?dimers?", "ng/mL"),
          new Kind("troponin", "trop(?:onin)?(?: [it])?", "ng/L"),
          new Kind("epds", "epds", "score"),
          new Kind("aortic-diameter", "aneurysm(?: of)?|aaa(?: of)?|aorta", "cm"));
  private static final Pattern PRESSURE =
      Pattern.compile("(?<![\\d/.])(\\d{2,3})\\s?/\\s?(\\d{2,3})(?![\\d/])");
  private static final Pattern NOT_NOW =
      Pattern.compile(
          "(?i).*(target|aim|goal|below|under|less than|above|over|was|previous(ly)?|from|last (year|month)|usual(ly)?|range|if|room|until|on arrival|on admission|admission|peak(ed)?|in 20\\d\\d)\\W*$");

  /** Values of an acute illness, which a discharge letter tells of as past. */
  private static final Set<String> ACUTE =
      Set.of(
          "oxygen-saturation", "temperature", "news2", "d-dimer", "troponin", "crp", "white-cells");

  private record Kind(String name, Pattern pattern, String unit) {
    Kind(String name, String words, String unit) {
      this(name, Pattern.compile(BEFORE + words + AFTER), unit);
    }
  }

  private ValueReader() {}

  /** The values that a document states of the present. */
  static List<Value> read(List<Passage> passages) {
    List<Value> values = new ArrayList<>();
    boolean discharged = DangerReader.isDischarge(passages);
    for (Passage passage : passages) {
      String text = passage.text();
      boolean told = discharged && DangerReader.isTold(passage);
      for (Kind kind : KINDS) {
        if (told && ACUTE.contains(kind.name())) {
          continue;
        }
        Matcher match = kind.pattern().matcher(text);
        while (match.find()) {
          String before = text.substring(Math.max(0, match.start() - 25), match.start());
          if (NOT_NOW.matcher(before).matches()
              || text.toLowerCase(Locale.ROOT).contains("target")) {
            continue;
          }
          BigDecimal number = new BigDecimal(match.group(1).replace(",", ""));
          if (passage.kind() == Passage.Kind.ROW) {
            number = last(text.substring(match.end(1)), number);
          }
          Value value = value(kind, number, match.group(2));
          if (value != null) {
            values.add(value);
          }
        }
      }
      pressures(text, values);
    }
    return values;
  }

  /** The last figure of a row of figures: tables of results run to the latest day. */
  private static BigDecimal last(String rest, BigDecimal first) {
    if (!rest.matches("[\\s\\d.,-]*")) {
      return first;
    }
    BigDecimal last = first;
    Matcher figure = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?").matcher(rest);
    while (figure.find()) {
      last = new BigDecimal(figure.group());
    }
    return last;
  }

  private static @Nullable Value value(Kind kind, BigDecimal number, @Nullable String unit) {
    double figure = number.doubleValue();
    switch (kind.name()) {
      case "haemoglobin" -> {
        if (figure < 3 || figure > 250) {
          return null;
        }
        String old =
            unit == null ? null : "g/dL"; // 8.2 without a unit may be an error for 82 or 128
        return new Value(kind.name(), number, figure < 25 ? old : "g/L");
      }
      case "potassium" -> {
        return figure < 1 || figure > 10 ? null : new Value(kind.name(), number, kind.unit());
      }
      case "temperature" -> {
        return figure < 34 || figure > 43 ? null : new Value(kind.name(), number, kind.unit());
      }
      case "oxygen-saturation" -> {
        return figure < 50 || figure > 100 ? null : new Value(kind.name(), number, kind.unit());
      }
      case "calcium" -> {
        return figure < 1 || figure > 5 ? null : new Value(kind.name(), number, kind.unit());
      }
      case "sodium" -> {
        return figure < 90 || figure > 190 ? null : new Value(kind.name(), number, kind.unit());
      }
      case "glucose" -> {
        return figure > 70 ? null : new Value(kind.name(), number, kind.unit());
      }
      case "aortic-diameter" -> {
        BigDecimal cm =
            "mm".equalsIgnoreCase(unit) || figure > 12 ? number.movePointLeft(1) : number;
        return new Value(kind.name(), cm, kind.unit());
      }
      case "body-mass-index" -> {
        return figure < 8 || figure > 90 ? null : new Value(kind.name(), number, kind.unit());
      }
      case "lithium-level" -> {
        return figure > 5 ? null : new Value(kind.name(), number, kind.unit());
      }
      case "news2" -> {
        return figure > 20 ? null : new Value(kind.name(), number, kind.unit());
      }
      default -> {
        return new Value(kind.name(), number, kind.unit());
      }
    }
  }

  private static void pressures(String text, List<Value> values) {
    Matcher match = PRESSURE.matcher(text);
    while (match.find()) {
      int systolic = Integer.parseInt(match.group(1));
      int diastolic = Integer.parseInt(match.group(2));
      String before = text.substring(Math.max(0, match.start() - 25), match.start());
      boolean named = before.matches("(?is).*(bp|blood pressure|pressure)\\W.*");
      if (systolic < 80
          || systolic > 260
          || diastolic < 40
          || diastolic > 160
          || systolic <= diastolic
          || (!named && !text.toLowerCase(Locale.ROOT).contains("bp"))
          || NOT_NOW.matcher(before).matches()) {
        continue;
      }
      values.add(new Value("systolic", BigDecimal.valueOf(systolic), "mmHg"));
      values.add(new Value("diastolic", BigDecimal.valueOf(diastolic), "mmHg"));
    }
  }
}
