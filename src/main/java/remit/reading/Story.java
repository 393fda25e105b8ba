package remit.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;

/** What a whole document tells of its dangers: that they are over, asked for by a form, or past. */
final class Story {
  private static final Pattern AUTOMATIC =
      Pattern.compile(
          "(?is).*\\b(automatic (reply|response)|auto-?\\s?(reply|response)|out of (the )?office).*");
  private static final Pattern BEARING =
      Pattern.compile(
          "(?is).*(pregnan|midwi|antenatal|gestation|\\d/40\\b|matern|fetal|foetal|obstetric|\\bedd\\b|\\b[gp]\\dp\\d|labour ward|scan at|\\bbump\\b|expecting a).*");
  private static final Pattern FRESH =
      Pattern.compile(
          "(?is).*(\\?|\\b(today|tonight|now|still|ongoing|yesterday|all (day|night)|this (morning|afternoon|evening|week|weekend|am|pm)|last night|since (discharge|going home|coming home|(last )?(mon|tue|wed|thu|fri|sat|sun)\\w*|yesterday)|worse|worsening|again|new|just|persist\\w*|remains?|not (settl|improv|respond)\\w*|re-?attend\\w*|readmi\\w*|suspect\\w*|suspicio\\w*|concern\\w*|urgent\\w*|2ww|incidental\\w*|pending|awaited|positive|before (the )?results?|will need|needs|not been told|unaware|currently|weeks? (old|of)|overnight)\\b).*");
  private static final Pattern SUSPECTED =
      Pattern.compile(
          "(?is).*(\\?|\\b(suspect\\w*|suspicio\\w*|possible|probable|likely|query|urgent\\w*|2ww|two[ -]week|usc|fds|concern\\w*|worrying|highly|exclude|metast\\w*|mets|spiculated|invasive|new\\b|unexplained|grow\\w*|enlarg\\w*|progress\\w*|rising|rose)\\b).*");
  private static final Pattern ENDED_WELL =
      Pattern.compile(
          "(?is).*\\b(benign|not (a |any )?cancer|never had (cancer|myeloma)|no (evidence|sign|signs|suggestion|features?) of (any )?(malignan\\w*|cancer|recurrence|residual|myeloma|tumour)|no (cancer|malignan\\w*|tumour|recurrence)|nothing (sinister|worrying|of concern|suspicious)|no sinister|fibro-?adenoma|lipoma|(simple|sebaceous|epidermoid) cyst|clear of (cancer|disease|lytic)|(was|were|is|are|all) (normal|clear|reassuring|unremarkable)|(?<!not )(?<!cannot )(?<!be )(ruled out|excluded)|in remission|discharged (in )?20\\d\\d|no lytic).*");
  private static final Pattern NEWS =
      Pattern.compile(
          "(?is).*\\b(shows?|showed|shown|confirm\\w*|consistent|appearances?|phoned|rang|feels?|says?|tells?|told|noticed|has been|(he|she|pt|patient|they|i) (has|have|is having|is getting|gets|got|complains) (?!had|been|a history|no |not |never)|(\\d+|one|two|three|four|five|six|few|several|couple of) ?(/ ?7|/ ?52|days?|weeks?|wks?|hours?|hrs?|months?)|all (day|night|morning|week)|not known|nearly|opinion|micro|conclusion|impression|breslow|incomplete\\w*|specimen|histology|biops\\w*|mdt|please|overdose).*");
  private static final Pattern AFTERWARDS =
      Pattern.compile(
          "(?is).*\\b(settled|resolved|treated|recovered|excised|removed|repaired|cleared|finished|completed|discharged|closed|negative|normal|stable|(well )?controlled|healed)\\b.*");
  private static final Pattern DOUBTED =
      Pattern.compile(
          "(?is).*\\b(not|never|no|cannot|n't|un|until|before|poorly|if|when|to be)\\b.*");
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?is)\\W*(patients|people|anyone|those|any|all patients|women|results for|referrals for|we (see|accept|offer|run)|the (service|team|clinic|line)|anything urgent|for (urgent|new) (concerns|queries|matters))\\b.*");
  private static final Pattern WONDERED =
      Pattern.compile(
          "(?is).*\\b(she|he|they|patient|wife|husband|mother|mum)\\b.{0,12}\\b(asked|wondered|feared|was (worried|afraid|anxious|frightened|convinced))\\b.*");

  /** A question of a form, which lists what nobody said yet; and an answer of no to it. */
  private static final Pattern ASKS_PATIENT =
      Pattern.compile(
          "(?is)\\W*(q\\d+\\W+)?(do|have|are|did|is|has|any of|anything|any) (you|they|urgent|of these|else|the patient|your child|these|the following)\\b.*");

  private static final Pattern ANSWERS_NO =
      Pattern.compile("(?is)\\W*(a:|answer:?)?\\W*(no|none|nil|n/a|not at all|no,? to all)\\b.*");

  /** How a patient came to the one who writes: the way of a referral, which is over. */
  private static final Pattern CAME_BY =
      Pattern.compile(
          "(?is).*\\b(thank(s| you) for (your|referring|sending|asking)|you (will remember |kindly )?(referred|sent)|sending (this|him|her)|was (seen|referred|sent)|were (seen|referred)|came (up |in )?(through|via|on|to us)|seen (via|through|on|in|under)|sent up|referred:|referred (to us|by you|on|via|through|under|as)|(removed|excised|done|seen) .{0,40}\\bunder the|following (your|the|a) .{0,30}referral|to urgent suspected cancer referral)\\b.*");

  private static final Pattern WAY =
      Pattern.compile("(?is).*\\b(pathway|route|rule|referral|2ww|usc|fast ?track|clinic)\\b.*");
  private static final Set<String> BY_WAY =
      Set.of("suspected-cancer", "urgent-language", "cauda-equina", "stroke-tia");

  /** The label under which a paper about a stay tells how it began. */
  private static final Pattern BEGAN =
      Pattern.compile(
          "(?i)\\W*(presentation|presenting (complaint|problem)|why admitted|reason for (admission|attendance)|brought (in )?by|sent (up|in) by|pre-?alert\\w*|mode|arrived|arrival|triage( cat\\w*)?)\\b.*");

  private static final Set<String> NEVER_OVER =
      Set.of("suicide-self-harm", "safeguarding-child", "safeguarding-adult", "suspected-cancer");
  private static final int OPENING = 3;
  private static final int CAPTION = 4;
  private static final int QUESTION = 8;
  private static final int SOON = 14;
  private static final Set<String> SELDOM_TOLD =
      Set.of(
          "suicide-self-harm",
          "safeguarding-child",
          "safeguarding-adult",
          "urgent-language",
          "neonate-infant",
          "perinatal-mental-health");
  private static final int SHORT_NOTE = 8;
  private static final String NONE =
      "(?is).*\\b(no|neg\\w*( for)?|not|excluded?|without|nil|ruled out|rather than|instead of)\\W{1,3}(a |any |evidence of |signs? of |sign of |acute |new |for |an )*";
  private static final Map<String, Pattern> SAID_OVER =
      Map.of(
          "dvt-pe",
          Pattern.compile(
              NONE
                  + "(dvt|pe|pes|clots?|emboli\\w*|thrombus)\\b.*|(?is).*\\b(doppler|ctpa|d-?dimers?|uss)\\b.{0,25}\\b(neg\\w*|normal|clear|no\\b).*"),
          "acs-chest-pain",
          Pattern.compile(
              "(?is).*\\b(trop\\w*.{0,20}(neg\\w*|normal|flat)|muscular|musculo-?skeletal|non-?\\s?cardiac|not cardiac|costochond\\w*|cracked rib|reflux|angiogra\\w+.{0,25}(normal|clear|unobstructed)|(angio\\w*|ct ?ca).{0,12}normal|stent\\w*|pci|cabg|bypass|treated medically|cardiac rehab\\w*|turned out).*"),
          "stroke-tia",
          Pattern.compile(
              NONE
                  + "(bleed|stroke|infarct\\w*|haemorrhage|tia|subarachnoid|sah)\\b.*|(?is).*\\b(stroke unit|esd|early supported|stroke rehab\\w*|migraine|syncope|bell'?s|(ct|mri)( head| brain)?.{0,10}(normal|nad|clear)).*"),
          "sepsis",
          Pattern.compile(
              NONE
                  + "(sepsis|septic|meningit\\w*|meningism)\\b.*|(?is).*\\b(did not meet|sepsis.{0,25}(low|not|excluded|neg\\w*|unlikely|treated|resolved)|(iv|oral|course of|days of) (abx|antibiotics)|antibiotics (finished|complete\\w*|given)|iv (abx|ceft|co-?amox|tazocin|gent)\\w*|afebrile|apyrexial|treated|viral).*"),
          "respiratory-acute",
          Pattern.compile(
              "(?is).*\\b(none at rest|sats? (9[4-9]|100)|settled|weaned|air at (discharge|d/c)|(croup|asthma|copd|pneumonia|bronchiolitis).{0,60}(better|improved|settled|discharged|home|treated)|dexamethasone|back to baseline).*"),
          "child-fever-red",
          Pattern.compile(
              NONE
                  + "(sepsis|septic|meningit\\w*|meningism|recession|petechia\\w*)\\b.*|(?is).*\\b(viral|alert|playing|(?<!non.)blanch(es|ing)|tolerat\\w+|drinking well|settled|well hydrated|smiling|discharged|home).*"),
          "acute-abdomen-gi-bleed",
          Pattern.compile(
              "(?is).*\\b(append(ic)?ectomy|lap\\w* (appendic|chole|converted)\\w*|laparotomy|hartmann\\w*|resect\\w*|drained|i\\s?&\\s?d|theatre|(ogd|gastroscopy|endoscopy|colonoscopy|sigmoidoscopy)|no (bleed|bleeding|melaena|perforation|abscess)|clean base).*"),
          "renal-transplant-aki",
          Pattern.compile(
              "(?is).*\\b(recovered|resolved|back to baseline|improved|settled|normali\\w+|baseline).*"),
          "post-op-complication",
          Pattern.compile(
              NONE
                  + "(dvt|pe|infection|dehiscence|collection|leak)\\b.*|(?is).*\\b(doppler|swab)\\b.{0,25}\\b(neg\\w*|normal|clear|clean|no\\b).*|(?is).*\\b(healed|healing well|clean and dry|clean, dry|wound (dry|clean)).*"));

  private final Map<Pattern, Boolean> said = new HashMap<>();
  private final boolean answered;
  private final boolean isAutomatic;
  private final boolean isDischarge;
  private final List<Passage> passages;

  /**
   * @param passages all of the document
   * @param answered whether it answers a referral otherwise than by an appointment
   */
  Story(List<Passage> passages, boolean answered) {
    this.answered = answered;
    this.passages = passages;
    this.isAutomatic =
        passages.stream()
            .limit(OPENING)
            .anyMatch(passage -> AUTOMATIC.matcher(passage.text()).matches());
    this.isDischarge = DangerReader.isDischarge(passages);
  }

  /** Whether any passage says some words; each is looked for once in a document. */
  private boolean says(Pattern words) {
    return said.computeIfAbsent(
        words, w -> passages.stream().anyMatch(passage -> w.matcher(passage.text()).matches()));
  }

  /** Whether nobody wrote it to this practice: an automatic answer. */
  boolean isAutomatic() {
    return isAutomatic;
  }

  /** Whether a number of weeks in it may be the length of a pregnancy. */
  boolean isOfPregnancy() {
    return passages.size() <= SHORT_NOTE || says(BEARING);
  }

  /** Whether it answers a referral otherwise than by an appointment. */
  boolean isAnswer() {
    return answered;
  }

  /** Whether it tells of a stay in hospital that is over. */
  boolean isDischarge() {
    return isDischarge;
  }

  /** Whether a danger is only named, in a word or two, among the many sentences of a letter. */
  private boolean isBare(DangerReader.Danger danger) {
    boolean isWord = danger.row().words().indexOf(' ') < 0;
    boolean isBrief = passages.size() > SHORT_NOTE && danger.quote().split("\\s+", 3).length < 3;
    return danger.row().counts() != Phrase.Counts.ALWAYS
        && !SELDOM_TOLD.contains(danger.sign())
        && passages.size() > SHORT_NOTE
        && (isWord || isBrief);
  }

  /** Whether a letter only puts it as a question of a form, or as the title of something. */
  private boolean isCaption(String text) {
    int length = text.strip().split("\\s+", -1).length;
    return passages.size() > SHORT_NOTE
        && ((length <= QUESTION && text.strip().endsWith("?") && !text.strip().startsWith("?"))
            || (length <= CAPTION && !FRESH.matcher(text).matches()));
  }

  /** Whether the words around it say it of people in general, of a fear, or as soon settled. */
  private boolean isUntold(DangerReader.Danger danger) {
    String text = danger.passage().text();
    int at = text.indexOf(danger.quote());
    if (GENERAL.matcher(text).matches()) {
      return true;
    }
    if (at < 0
        || danger.row().counts() == Phrase.Counts.ALWAYS
        || danger.sign().startsWith("safeguarding")
        || danger.sign().startsWith("suicide")) {
      return false;
    }
    if (danger.sign().equals("suspected-cancer")
        && WONDERED.matcher(text.substring(0, at)).matches()) {
      return true;
    }
    String[] next = text.substring(at + danger.quote().length()).split("[.;]", -1);
    List<String> words = List.of(next[0].strip().split("\\s+", -1));
    String soon = String.join(" ", words.subList(0, Math.min(SOON, words.size())));
    return passages.size() > SHORT_NOTE
        && AFTERWARDS.matcher(soon).matches()
        && !DOUBTED.matcher(soon).matches()
        && !FRESH.matcher(soon).matches();
  }

  /** Whether it stands in a question of a form to which the next line answers no. */
  private boolean isAnsweredNo(Passage passage) {
    if (!ASKS_PATIENT.matcher(passage.text()).matches()) {
      return false;
    }
    Passage next = after(passage);
    return next != null && ANSWERS_NO.matcher(next.text()).matches();
  }

  /** Whether it only names the way on which the patient came to the one who writes. */
  private boolean isWay(DangerReader.Danger danger) {
    String text = danger.passage().text();
    return !answered
        && BY_WAY.contains(danger.sign())
        && WAY.matcher(text).matches()
        && CAME_BY.matcher(text).matches();
  }

  private @Nullable Passage after(Passage passage) {
    for (Passage other : passages) {
      if (other.part() == passage.part() && other.start() > passage.start()) {
        return other;
      }
    }
    return null;
  }

  /** Whether a sign of several words stands beside a sentence that tells of today. */
  private boolean isBesideNews(DangerReader.Danger danger) {
    if (danger.row().words().indexOf(' ') < 0) {
      return false;
    }
    Passage next = after(danger.passage());
    return next != null && FRESH.matcher(next.text()).matches();
  }

  /** Whether words tell of today, of something new, or of something that is not over. */
  static boolean isFresh(String text) {
    return FRESH.matcher(text).matches();
  }

  private static boolean isNews(String text) {
    return isFresh(text) || SUSPECTED.matcher(text).matches() || NEWS.matcher(text).matches();
  }

  /** Whether a present mention belongs to an illness that the document elsewhere tells as over. */
  boolean isOver(DangerReader.Danger danger) {
    String text = danger.passage().text();
    if ((isBare(danger) && !isNews(text) && !isBesideNews(danger))
        || isCaption(text)
        || isAnsweredNo(danger.passage())
        || isWay(danger)
        || (isDischarge && !NEVER_OVER.contains(danger.sign()) && BEGAN.matcher(text).matches())
        || isUntold(danger)) {
      return true;
    }
    if (danger.sign().equals("suspected-cancer")) {
      return danger.row().counts() != Phrase.Counts.ALWAYS
          && !SUSPECTED.matcher(text).matches()
          && says(ENDED_WELL);
    }
    if (isFresh(text)) {
      return false;
    }
    Pattern over = SAID_OVER.get(danger.sign());
    return (over != null && says(over)) || (danger.acute() && isDischarge);
  }
}
