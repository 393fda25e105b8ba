package remit.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.request.Value;

/**
 * A value that letters state, with the words that name it.
 *
 * @param name its id
 * @param pattern its words and the figure after them
 * @param starts beginnings of its words in small letters, of which a text that states it holds one;
 *     empty if any text may
 * @param unit the unit in which the guidance bounds it
 * @param least the least figure that a patient can have
 * @param most the greatest
 */
record Measure(
    String name, Pattern pattern, List<String> starts, String unit, double least, double most) {
  private static final String BEFORE = "(?<![A-Za-z0-9/])(?i:";

  /** Words that may stand between the name of a value and its figure. */
  private static final String BETWEEN =
      "is|was|were|has|have|had|been|of|at|on|now|only|just|still|of only|from|about|approx\\.?|around|approximately|nearly|almost"
          + "|over|above|below|under|down(?: to)?|up(?: to)?"
          + "|gone|went|fell|fallen|falling|dropped|dropping|risen|rose|rising|climbed|jumped|shot|crept|creeping|running|sitting|hovering|stuck|spiked|spiking|peaking"
          + "|today|today's|today is|this (?:morning|afternoon|evening)|overnight|yesterday|last night|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
          + "|(?:has )?(?:came|come) back(?: at| as)?|back at|returned(?: at| as)?|phoned(?: through)?(?: at| as)?|rung through(?: at| as)?|reported(?: at| as)?|measured(?: at)?|recorded(?: at| as)?|repeat(?:ed)?"
          + "|said|says|read|reads|shows|showed|showing|kit|test|sample|->|>|<|~|\\+|=|:|-";

  private static final String AFTER =
      ")(?![A-Za-z0-9])\\s*(?:level|result|reading|count|score[ds]?|total|titre)?\\s*(?:\\([^)]{0,12}\\))?\\s*(?:(?:"
          + BETWEEN
          + ")(?![A-Za-z])\\s*){0,6}(\\d{1,3}(?:,\\d{3})+|\\d{1,5}(?:\\.\\d{1,3})?)(?![\\d/])\\s*(?:x\\s?10\\S*)?\\s*(mmol/l|g/l|g/dl|%|mmhg|cm|mm|c|°c|u/ml|ug/g|mg/l|ng/l|ng/ml|kpa)?";

  /** Letters and spaces that stand in a word as they are: none that may be missing or repeated. */
  private static final Pattern LITERAL = Pattern.compile("[a-z](?:[a-z ](?![?*+]))*(?![?*])");

  /** Every value that is read. */
  static final List<Measure> ALL =
      List.of(
          of("haemoglobin", "hb|haemoglobin|hgb", "g/L", 3, 250),
          of("potassium", "k\\+?|potas+ium|pot", "mmol/L", 1, 10),
          of("sodium", "na\\+?|sodium", "mmol/L", 90, 190),
          of(
              "glucose",
              "glucose|bms?|cbgs?|blood sugars?|blood glucose|bg|bgl|sugars?|capillary glucose|rbs",
              "mmol/L",
              0,
              70),
          of("inr", "inr", "ratio", 0, 30),
          of("neutrophils", "neutrophils?|neuts?|neutrophil|anc", "10^9/L", 0, 100),
          of("white-cells", "wbc|wcc|white cells?|white cell|white count|wbcs", "10^9/L", 0, 500),
          of("platelets", "platelets?|plts?|platelet", "10^9/L", 0, 3000),
          of("calcium", "ca(?:\\+\\+|2\\+)?|calcium|adj ca|corr ca", "mmol/L", 1, 5),
          of("magnesium", "mg(?:\\+\\+|2\\+)?(?= ?[<0])|magnesium", "mmol/L", 0, 5),
          of("phosphate", "phosphate|po4|phos", "mmol/L", 0, 8),
          of("bicarbonate", "bicarbonate|bicarb|hco3", "mmol/L", 2, 60),
          of("urea", "urea", "mmol/L", 0, 90),
          of("creatinine", "creatinine|creat|cr", "umol/L", 15, 2500),
          of("alt", "alt|alanine transaminase", "U/L", 1, 20000),
          of("ast", "ast", "U/L", 1, 20000),
          of("bilirubin", "bilirubin|bili|sbr", "umol/L", 1, 900),
          of("amylase", "amylase|lipase", "U/L", 1, 20000),
          of("creatine-kinase", "ck|creatine kinase|cpk", "U/L", 1, 900000),
          of("lactate", "lactate", "mmol/L", 0, 30),
          of("cortisol", "cortisol|9 ?am cortisol|morning cortisol", "nmol/L", 0, 3000),
          of("digoxin-level", "digoxin level|digoxin conc(?:entration)?", "ug/L", 0, 15),
          of(
              "lithium-level",
              "lithium|lithium level|li\\+?|li level|serum lithium",
              "mmol/L",
              0,
              5),
          of("tacrolimus-level", "tacrolimus|tac level|tacrolimus trough", "ug/L", 0, 60),
          of("phenytoin-level", "phenytoin level", "mg/L", 0, 90),
          of("ketones", "ketones?|blood ketones?", "mmol/L", 0, 20),
          of(
              "oxygen-saturation",
              "sats?|spo2|sao2|saturations?|saturating|satting|o2 sats?|oxygen(?: levels?| saturations?| sats?)?|pulse ox(?:imeter)?",
              "%",
              50,
              100),
          of("heart-rate", "hr|heart rate|pulse|pulse rate", "bpm", 20, 280),
          of("respiratory-rate", "rr|resp rate|respiratory rate|resps?", "per min", 3, 99),
          of("coma-scale", "gcs", "score", 3, 15),
          of("news2", "news2?|news ?2 score|news score|mews|pews|mows", "score", 0, 20),
          of("temperature", "temp|temperature|t|temps|thermometer", "C", 30, 43),
          of("ca125", "ca125|ca 125|ca-125", "U/mL", 0, 100000),
          of("ca19-9", "ca ?19-?9", "U/mL", 0, 100000),
          of("psa", "psa", "ug/L", 0, 20000),
          of("fit-result", "(?-i:FIT)|qfit|faecal immunochemical test", "ug/g", 0, 10000),
          of("body-mass-index", "bmi", "kg/m2", 8, 90),
          of("eye-pressure", "iops?|eye pressures?|intraocular pressure", "mmHg", 1, 90),
          of("crp", "crp", "mg/L", 0, 900),
          of("esr", "esr", "mm/h", 0, 200),
          of("egfr", "egfr", "mL/min", 1, 200),
          of("d-dimer", "d-?\\s?dimers?", "ng/mL", 0, 90000),
          of("troponin", "hs-?trop|hs-?tn[ti]|trop(?:onin)?(?:[ -][it])?", "ng/L", 0, 99999),
          of("wells-score", "wells|wells'?(?: dvt| pe)? score", "score", 0, 12),
          of("corrected-qt", "qtc", "ms", 200, 900),
          of("epds", "epds|edinburgh|edinburgh score", "score", 0, 30),
          of(
              "phq-item-9",
              "phq-?\\s?9 (?:item|question|q) ?9|item 9|item nine|question 9|q9|question nine",
              "score",
              0,
              3),
          of("epds-item-10", "epds (?:item|question|q) ?10", "score", 0, 3),
          of("systolic", "bp|blood pressure|systolic|systolic bp|sbp", "mmHg", 40, 300),
          of("diastolic", "diastolic|diastolic bp|dbp", "mmHg", 20, 200),
          of(
              "aortic-diameter",
              "aneurysm(?: of)?|aaa(?: of)?|aorta|aortic diameter",
              "cm",
              1,
              150));

  private static Measure of(String name, String words, String unit, double least, double most) {
    return new Measure(
        name, Pattern.compile(BEFORE + words + AFTER), starts(words), unit, least, most);
  }

  private static List<String> starts(String words) {
    List<String> starts = new ArrayList<>();
    for (String word : words.split("\\|", -1)) {
      Matcher literal = LITERAL.matcher(word);
      if (!literal.lookingAt()) {
        return List.of();
      }
      starts.add(literal.group());
    }
    return starts;
  }

  /** Whether a text in small letters may state it: whether it holds the beginning of its words. */
  boolean mayBeIn(String small) {
    return starts.isEmpty() || starts.stream().anyMatch(small::contains);
  }

  /**
   * The value that a figure is, or null if no patient can have it.
   *
   * @param written the unit that stands after the figure, or null
   */
  @Nullable Value value(BigDecimal number, @Nullable String written) {
    double figure = number.doubleValue();
    if (figure < least || figure > most) {
      return null;
    }
    String mark = written == null ? "" : written.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "haemoglobin" -> {
        // 8.2 without a unit may be an error for 82 or 128
        String old = written == null ? null : "g/dL";
        yield new Value(name, number, figure < 25 ? old : unit);
      }
      case "aortic-diameter" ->
          new Value(
              name, mark.equals("mm") || figure > 12 ? number.movePointLeft(1) : number, unit);
      case "d-dimer" ->
          new Value(
              name,
              figure < 30 && !mark.startsWith("ng") ? number.movePointRight(3) : number,
              unit);
      default -> mark.equals("%") && !unit.equals("%") ? null : new Value(name, number, unit);
    };
  }
}
