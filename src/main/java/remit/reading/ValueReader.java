package remit.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import remit.request.Value;

/** Reads measured values, in the units in which the guidance bounds them. */
final class ValueReader {
  private static final Pattern PRESSURE =
      Pattern.compile("(?<![\\d/.])(\\d{2,3})\\s?(?:/|over)\\s?(\\d{2,3})(?![\\d/])");

  /** A line that opens a list of blood pressures, and a line of such a list. */
  private static final Pattern PRESSURES =
      Pattern.compile("(?is).*\\b(bps?|blood pressures?)\\b.*");

  private static final Pattern BARE_PRESSURE =
      Pattern.compile("(?s)[^A-Za-z]{0,20}\\d{2,3} ?/ ?\\d{2,3}\\b.{0,30}");
  private static final Pattern PEAK_FLOW =
      Pattern.compile(
          "(?i)\\b(?:peak flow|pefr?|pf)\\D{0,12}(\\d{2,3})\\W{1,4}(?:of |\\w+ )?(?:best|predicted|usual|normal|expected)\\D{0,6}(\\d{3})");
  private static final Pattern PEAK_SHARE =
      Pattern.compile("(?i)\\b(?:peak flow|pefr?)\\D{0,14}(\\d{2}) ?%");
  private static final Pattern NOT_NOW =
      Pattern.compile(
          "(?i).*(rechecking|crew|target|aim|goal|below|under|less than|above|over|was|previous(ly)?|from|last (year|month)|usual(ly)?|range|if|room|until|on arrival|on admission|admission|peak(ed)?|in 20\\d\\d|admitted (in \\d{4} )?with( a)?|keep|keeping|when|nadir|max(imum)?|presented with( an?)?|came in with( an?)?|arrived with( an?)?|lowest|highest|worst|initial(ly)?)\\W*$");
  private static final Pattern CAME =
      Pattern.compile(
          "(?is).*\\b(crew|on arrival|on admission|at presentation|in resus|initially)\\b[^;]{0,60}");
  private static final Pattern BEARING =
      Pattern.compile(
          "(?i).*(pregnan|weeks? (gestation|pregnant)|\\b[1-4]\\d ?(\\+ ?\\d ?)?(/40|weeks)|\\b[1-4]\\d\\+\\d\\b|post-?\\s?(natal|partum)|days? (after|post) (delivery|birth|section|lscs)|gestation|antenatal|midwi|after (the )?(birth|delivery)).*");
  private static final Pattern MATERNITY =
      Pattern.compile(
          "(?i).*(midwi|postnatal|post-natal|\\blscs\\b|antenatal|/40\\b|\\bpih\\b|gestation|maternity).*");
  private static final Pattern SMALL =
      Pattern.compile(
          "(?i).*\\b(baby|newborn|infant|neonate|neonatal|nipe|toddler|child|nippers?)\\b.*");

  /** A temperature that no word names. */
  private static final Pattern BARE_TEMPERATURE =
      Pattern.compile(
          "(?i)(?<![\\d.,/])(3[89]\\.\\d|4[01]\\.\\d)(?![\\d%/]|\\s?(?:%|kg|cm|g\\b|mm|weeks|wks|w\\b|st\\b|th\\b|centile))");

  private static final Pattern BORN =
      Pattern.compile(
          "(?is).*(\\b(dob|born|d\\.o\\.b\\.?)\\W{0,3}(\\d{1,2}\\W\\w{1,9}\\W)?20(1[3-9]|2\\d)\\b|\\b\\d{1,2}[/.-]\\d{1,2}[/.-](20)?(1[3-9]|2[0-3])\\b.{0,12}\\b999 ?\\d{3}).*");
  private static final Pattern YOUNG =
      Pattern.compile(
          "(?is).*\\b(paed\\w*|children.?s (ward|hospital|ed|a ?& ?e|assessment|emergency)|((?<!\\d)[1-9]|1[01]) ?(y/?o|yr old|year[ -]old|months? old|mths?)|mum|nursery|health visitor|croup|bronchiolitis)\\b.*");
  private static final Set<String> CHILDS_OWN =
      Set.of("heart-rate", "respiratory-rate", "systolic");

  /** Values of an acute illness, which a discharge letter tells of as past. */
  private static final Set<String> ACUTE =
      Set.of(
          "oxygen-saturation",
          "temperature",
          "news2",
          "d-dimer",
          "troponin",
          "crp",
          "white-cells",
          "lactate",
          "heart-rate",
          "respiratory-rate",
          "systolic",
          "coma-scale",
          "creatine-kinase");

  private ValueReader() {}

  /** The values that a document states of the present. */
  static List<Value> read(List<Passage> passages) {
    List<Value> values = new ArrayList<>();
    boolean discharged = DangerReader.isDischarge(passages);
    boolean child =
        passages.stream()
            .anyMatch(
                passage ->
                    BORN.matcher(passage.text()).matches()
                        || YOUNG.matcher(passage.text()).matches());
    boolean maternity =
        passages.stream().anyMatch(passage -> MATERNITY.matcher(passage.text()).matches());
    String before = "";
    for (Passage passage : passages) {
      String text = passage.text();
      if (text.chars().noneMatch(Character::isDigit)) {
        before = text;
        continue;
      }
      String low = text.toLowerCase(Locale.ROOT);
      boolean aim = low.contains("target") || isAdvice(text);
      boolean told = discharged && (Mention.isTold(passage) || !isNow(text));
      boolean small = child || SMALL.matcher(text).matches();
      for (Measure measure : Measure.ALL) {
        if (aim
            || !measure.mayBeIn(low)
            || (told && ACUTE.contains(measure.name()))
            || (small && CHILDS_OWN.contains(measure.name()))) {
          continue;
        }
        read(measure, passage, discharged, values);
      }
      if (!aim) {
        boolean under =
            PRESSURES.matcher(before).matches() && BARE_PRESSURE.matcher(text).matches();
        pressures(text, maternity, under, values);
      }
      peakFlow(text, values);
      if (!aim && !told && SMALL.matcher(text).matches()) {
        bareTemperature(text, values);
      }
      before = BARE_PRESSURE.matcher(text).matches() ? before : text;
    }
    return values;
  }

  /** Whether a paper about a stay says a value of the time after it, or of the end of it. */
  private static boolean isNow(String text) {
    return text.matches(
        "(?is).*(\\b(today|tonight|now|currently|this (morning|afternoon|evening|am|pm)|last night|yesterday|latest|repeat\\w*|still|pending|at home|(on|at|before|day of) (discharge|d/c)|d/c|phoned|rang|since|telephone\\w*)\\b).*");
  }

  private static boolean isAdvice(String text) {
    return text.matches(
        "(?i).*\\b(if you|come back|return if|seek|call (999|111)|threshold|would be a reason|fridge|if (the )?(bp|blood pressure|temp\\w*|sats?)|should reach|knows to ring)\\b.*");
  }

  private static void read(
      Measure measure, Passage passage, boolean discharged, List<Value> values) {
    String text = passage.text();
    Matcher match = measure.pattern().matcher(text);
    while (match.find()) {
      String before = text.substring(Math.max(0, match.start() - 30), match.start());
      String after = text.substring(match.end(), Math.min(text.length(), match.end() + 40));
      if ((discharged
              && ACUTE.contains(measure.name())
              && CAME.matcher(text.substring(0, match.start())).matches())
          || NOT_NOW.matcher(before).matches()
          || isOver(before, after)) {
        continue;
      }
      BigDecimal number = new BigDecimal(match.group(1).replace(",", ""));
      if (passage.kind() == Passage.Kind.ROW) {
        number = last(text.substring(match.end(1)), number);
      }
      number = number(later(after), number);
      var value = measure.value(number, match.group(2));
      if (value != null) {
        values.add(value);
      }
    }
  }

  /** Whether a value is told as gone: "…, now settled", "on admission". */
  private static boolean isOver(String before, String after) {
    return after.matches(
            "(?i)\\W*(on admission|at presentation|on arrival|initially|at diagnosis|in (19|20)\\d\\d|resolved|which (has )?(settled|resolved)|in (january|february|march|april|may|june|july|august|september|october|november|december)|last (month|year|winter|summer|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december)|(two|three|four|five|six|several|\\d+) (months|years) ago).*")
        || before.matches("(?i).*\\b(19|20)\\d\\d with (an? )?$");
  }

  /** The later figure of a value that went from one to another, or an empty text. */
  private static String later(String after) {
    Matcher match =
        Pattern.compile(
                "(?i)^\\W{0,3}(?:->|→|to|now|falling to|rising to|down to|up to|(?:improv|settl|recover|correct|normalis)\\w* to|(?:and |then |on |a )*repeat(?:ed)?(?: \\w+)?(?: was| is)?:?|and later|then)\\s*(\\d{1,4}(?:\\.\\d{1,2})?)(?![\\d/]).*")
            .matcher(after);
    return match.matches() ? match.group(1) : "";
  }

  private static BigDecimal number(String later, BigDecimal first) {
    return later.isEmpty() ? first : new BigDecimal(later);
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

  private static void pressures(String text, boolean maternity, boolean under, List<Value> values) {
    Matcher match = PRESSURE.matcher(text);
    boolean bearing = maternity || BEARING.matcher(text).matches();
    while (match.find()) {
      int systolic = Integer.parseInt(match.group(1));
      int diastolic = Integer.parseInt(match.group(2));
      String before = text.substring(Math.max(0, match.start() - 25), match.start());
      boolean named = before.matches("(?is).*(bp|blood pressure|pressure)\\W.*");
      if (systolic < 60
          || systolic > 280
          || diastolic < 25
          || diastolic > 170
          || systolic <= diastolic
          || (!under && !named && !text.toLowerCase(Locale.ROOT).contains("bp"))
          || NOT_NOW.matcher(before).matches()) {
        continue;
      }
      values.add(new Value("systolic", BigDecimal.valueOf(systolic), "mmHg"));
      values.add(new Value("diastolic", BigDecimal.valueOf(diastolic), "mmHg"));
      if (bearing) {
        values.add(new Value("systolic-in-pregnancy", BigDecimal.valueOf(systolic), "mmHg"));
        values.add(new Value("diastolic-in-pregnancy", BigDecimal.valueOf(diastolic), "mmHg"));
      }
    }
  }

  /** The temperature of a child, which notes often give as a bare figure. */
  private static void bareTemperature(String text, List<Value> values) {
    Matcher match = BARE_TEMPERATURE.matcher(text);
    while (match.find()) {
      String before = text.substring(Math.max(0, match.start() - 12), match.start());
      if (!before.matches("(?is).*(bmi|weigh|weight|wt|length|hba1c|head|ofc|hc)\\W.*")
          && !NOT_NOW.matcher(before).matches()) {
        values.add(new Value("temperature", new BigDecimal(match.group(1)), "C"));
      }
    }
  }

  /** A peak flow as a share of the patient's best. */
  private static void peakFlow(String text, List<Value> values) {
    Matcher match = PEAK_FLOW.matcher(text);
    while (match.find()) {
      BigDecimal share =
          new BigDecimal(match.group(1))
              .movePointRight(2)
              .divide(new BigDecimal(match.group(2)), 0, RoundingMode.HALF_UP);
      values.add(new Value("peak-flow", share, "% of best"));
    }
    Matcher told = PEAK_SHARE.matcher(text);
    while (told.find()) {
      values.add(new Value("peak-flow", new BigDecimal(told.group(1)), "% of best"));
    }
  }
}
