package remit.reading;

import static remit.reading.Mention.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands round a mention of danger and takes it away from the patient of today. */
final class Bystanders {
  private static final Set<String> NAMES =
      words(
          "department team coordinator co service services centre trust unit leaflet "
              + "leaflets booklet lead helpline society association nurses clinic ward "
              + "specialist register nurse board alliance hub card cards advice screening flag "
              + "flags bundle care support uk kit lesson lessons teacher class battery "
              + "batteries line number numbers group prevention prophylaxis awareness research "
              + "training policy guideline guidelines charity partnership programme foundation "
              + "directorate network committee practitioner passport incident conferences "
              + "survivors physiotherapist matron advisor officer");
  private static final Set<String> NOTICES =
      words(
          "newsletter newsletters audit poster posters webinar vacancy advert slides "
              + "agenda fundraising charity donations noticeboard letterhead accredited rota "
              + "policy parking landlord awareness campaign renamed elearning module "
              + "certificate bleep switchboard directorate survey raffle marathon exhibition "
              + "seminar conference workshop toolkit evaluation outcomes coroner homework "
              + "password crossword fridge drill template guideline guidelines meets");
  private static final Set<String> PERSONS =
      words(
          "he she him her his hers patient lady gentleman woman man boy girl baby child "
              + "i my me mr mrs ms miss yo mum dad wife husband they pt gp ive im daughter son "
              + "male female toddler children referral today");
  private static final Set<String> RELATIVES =
      words(
          "mother father sister brother aunt uncle grandmother grandfather mum dad "
              + "husband wife cousin son daughter mothers fathers grandad granddad nan gran "
              + "niece nephew friend neighbour partner twin sibling parent parents colleague");
  private static final Set<String> HAPPENED =
      words(
          "had died takes took suffered diagnosed passed lost treated whose aged with "
              + "age at has have survived killed committed");
  private static final Set<String> TOLD =
      words(
          "says said reports reported rang called told tells found noticed worried "
              + "thinks feels phoned concerned states stated asking brought per witnessed "
              + "describes saw rings calling wants believes is now today since");
  private static final Set<String> FAMILY_SIGNS =
      Set.of(
          "safeguarding-child",
          "safeguarding-adult",
          "perinatal-mental-health",
          "neonate-infant",
          "child-fever-red");
  private static final Set<String> ADDRESSED =
      words(
          "you your advised told contact seek return 999 111 a&e ring attend safety come "
              + "warned call instructed");
  private static final Set<String> SUBJECTS =
      words("you he she they it the his her your symptoms there any this these patient");
  private static final Set<String> YOU = Set.of("you", "your", "yourself");
  private static final Set<String> NO_CONDITION =
      words(
          "ask asks asked asking wonder wondering see check know as even unsure grateful "
              + "appreciate good great helpful and");
  private static final Pattern HOMONYM =
      Pattern.compile(
          "(?i).*\\b((breast|back|front|brush|sun|heat)[ -]?stroke|stroke (of|the|your|his|her|baby|a|of luck|gently|it)|PE (kit|lessons?|teacher|class|exemption)|voice ?mail|blood pressure machine|(bath|foot|tennis|golf|football|bowling) balls?|ball (games?|pool|room)|bowls club|nut (cutlet|roast)|heart sink|stable yard|crisis (line|number|card|plan)|(vte|stroke|bleeding|falls?|cardiovascular|dvt|cvd) (risk|score|prophylaxis|assessment)|review child protection|septic tank|urgent (community|care|treatment|response|eye)|your urgent referral|face to face|section (17|20|117)|(anything|nothing|any|non|not|if|less|more) urgent|(sign of|zodiac) cancer|stroke volume|end of life of the|abuse (course|programme|awareness|survivors?)|meningitis (b|c|acwy|w|vacc\\w*|jab)|can.?t see (that|why|how|any|a|the|it|what)|cannot see (that|why|how|any|a|the|it|what)).*");
  private static final Pattern RUN_OUT =
      Pattern.compile(
          "(?i).*\\b((note|certificate|days|time|patience|cover|leave|milk|nappies|pads|licence|contract|funding|sick)\\W.{0,25}(run|runs|ran|running) out|(run|runs|ran|running) out of (green|bags|forms|cups|stock|envelopes|gloves|supplies of|pads|time|patience|milk|leave|space|petrol|paper|nappies|steam|room|funding|ideas)).*");
  private static final Pattern COURSE =
      Pattern.compile(
          "(?i).*\\b((annual|mandatory|life support|e-?learning|cpd|staff|refresher|practice) .{0,40}(update|training|session|course|slides|module|policy)|training|duplicate (letter|copy)|old logo|reporting policy|coffee morning|study day|team meeting|opening hours|has moved|moved to (room|level|floor|ward|new)|moves to|is now called|will be closed|band \\d\\b|meeting minutes|minutes of|down for maintenance|job advert|hours (this|are|\\d)|free parking|two week wait performance|ext\\.? \\d|tel:|reception|closed on|bank holiday|sponsored|volunteers?).*");
  private static final Pattern SAFETY =
      Pattern.compile(
          "(?i).*(confidential|disclaimer|if you (feel|become|are worried|have any|develop|notice|experience|get)|in an emergency (please|ring|call|dial|contact|go)|samaritans|leaflet|(ring|call|dial|phone) (999|111)|freephone|urgent (care|enquir|quer|matters|problems|advice|eye clinic|treatment cent)|non.?urgent|not urgent|out of hours (number|service|contact|please|call|bleep|advice|line)|safety.?net|were (it|she|he|they|you) to |(ring|call|phone|contact|return|come back) .{0,45}(day or night|for:)|when to worry|advice sheet|(sheet|card|booklet|handout) (was |has been )?(given|provided|issued)|(sheet|leaflet|booklet|card|poster) (tells|says|explains|lists|covers|on the|on)\\b|is a 999 call|(for|in) (clinical |medical )?emergenc(y|ies)\\b|do not use this service|should (she|he|they|you) have|before you run|(means|=) ?999|knows (that|to|when) |would be a reason|threshold|look out for|watch (out )?for|warned (of|about|re)|(red flags?|symptoms?|signs?|risks?|complications?)\\b.{0,60}(discussed|explained|counselled|given|advised|provided|understood)).*");
  private static final Pattern RISK =
      Pattern.compile(
          "(?i).*\\b((lower|lowers|reduce|reduces|reducing|prevent|prevents|preventing|minimise|small|rare|low|slight|theoretical|increased?|background|explained|discussed)\\b.{0,14}\\brisks?\\b( of)?|risks (of|include|including|are|were|such|quoted|discussed|explained|given|consented)|complications (such|include|including)|side effects (such|include|including)|prevent|preventing|avoid|avoiding|prophylaxis (against|of|for)|protect against|in case( of)?|in the event of)\\W.{0,50}");

  private final Clause clause;
  private final Passage passage;
  private final List<Token> words;
  private final int from;
  private final int to;
  private final String sign;

  Bystanders(Clause clause, int from, int to, String sign) {
    this.clause = clause;
    this.passage = clause.passage();
    this.words = passage.tokens();
    this.from = from;
    this.to = to;
    this.sign = sign;
  }

  private boolean has(Set<String> some) {
    return words.stream().anyMatch(token -> some.contains(token.word()));
  }

  private boolean hasIf(int start, int end) {
    return words.subList(start, end).stream().anyMatch(token -> token.word().equals("if"));
  }

  private String window() {
    return passage
        .text()
        .substring(
            passage.startOf(Math.max(0, from - 1)),
            passage.endOf(Math.min(words.size(), to + 2) - 1));
  }

  private boolean isCapital(int at) {
    return Character.isUpperCase(passage.text().charAt(passage.startOf(at)));
  }

  /**
   * Whether it is part of a name, of a title or of a letterhead.
   *
   * @param head whether it stands among the first lines of the document
   */
  boolean isName(boolean head) {
    boolean asked = clause.textBefore(from).stripTrailing().endsWith("?");
    if (passage.kind() == Passage.Kind.HEADING && !asked) {
      return true;
    }
    if (head && words.size() <= 9 && !passage.text().matches(".*[.!?]") && isTitle()) {
      return true;
    }
    if (HOMONYM.matcher(window()).matches()
        || (sign.equals("medicine-supply-gap") && RUN_OUT.matcher(passage.text()).matches())) {
      return true;
    }
    if (to < words.size() && NAMES.contains(passage.word(to)) && !clause.areParted(to - 1, to)) {
      return true;
    }
    for (int i = to; i < Math.min(words.size(), to + 3); i++) {
      if (!isCapital(i) || clause.areParted(to - 1, i)) {
        return false;
      }
      if (NAMES.contains(passage.word(i)) && isCapital(from)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTitle() {
    int capitals = 0;
    for (int i = 0; i < words.size(); i++) {
      capitals += isCapital(i) ? 1 : 0;
    }
    return capitals * 2 >= words.size();
  }

  /**
   * Whether the passage is a notice, about no patient.
   *
   * @param office whether the sender writes about the practice's own affairs
   */
  boolean isNotice(boolean office) {
    boolean isTitle = passage.text().matches("[\"“‘'].{0,60}[\"”’']") && words.size() <= 8;
    return (office || has(NOTICES) || isTitle || COURSE.matcher(passage.text()).matches())
        && !has(PERSONS);
  }

  /** Whether it is advice for a case that has not come. */
  boolean isSafetyNet() {
    if (SAFETY.matcher(passage.text()).matches()) {
      return true;
    }
    if (clause
            .textBefore(from)
            .matches("(?i).*\\b(if|should) (you|your|the|it|they|there|symptoms|he|she)\\b.*")
        && has(YOU)) {
      return true;
    }
    if (hasIf(from, to) && has(ADDRESSED)) {
      return true;
    }
    boolean forPractice = words.stream().anyMatch(t -> t.word().equals("gp")) && !has(ADDRESSED);
    for (int i = from - 1; i >= clause.start(); i--) {
      String word = passage.word(i);
      boolean opens = i == clause.start() || clause.areParted(i - 1, i);
      boolean condition =
          (word.equals("if") && (i == 0 || !NO_CONDITION.contains(passage.word(i - 1))))
              || word.equals("unless")
              || (word.equals("should")
                  && opens
                  && i + 1 < words.size()
                  && SUBJECTS.contains(passage.word(i + 1)))
              || (word.equals("any") && has(ADDRESSED) && from - i <= 6);
      if (condition && !forPractice) {
        return true;
      }
    }
    return RISK.matcher(clause.textBefore(from)).matches()
        && !clause.textBefore(from).matches("(?i).*(high|at) risk.*");
  }

  /** Whether it is told of a relative or another person. */
  boolean isOfAnother() {
    String before = clause.textBefore(from);
    if (before.matches("(?i).*\\b(family history|family hx|fhx?)\\b.{0,60}")) {
      return !before.matches("(?i).*\\b(patient|now|he|she)\\b.*");
    }
    if (passage.text().matches("(?i).*(husband|wife|partner|mother|father) is the patient.*")) {
      return true;
    }
    if (FAMILY_SIGNS.contains(sign)) {
      return false;
    }
    for (int i = from - 1; i >= clause.start(); i--) {
      if (TOLD.contains(passage.word(i))) {
        return false;
      }
      if (RELATIVES.contains(passage.word(i))) {
        int end = Math.min(to, i + 5);
        return words.subList(i + 1, end).stream().anyMatch(t -> HAPPENED.contains(t.word()));
      }
    }
    return false;
  }
}
