package remit.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the new words of a mail bear on the older mail that stands below or is enclosed. */
enum Bearing {
  /** There are none: the older mail was passed on. */
  SILENT,
  /** They ask to act on the older mail. */
  POINTS,
  /** They stand for themselves. */
  APART,
  /** They say that nothing is wanted. */
  FOR_THE_FILE;

  private static final int SHORT_COVER = 15;

  private static final Pattern GREETING =
      Pattern.compile(
          "(?im)^\\s*(?:dear|hi|hello|hi all|dear all|good (?:morning|afternoon|evening))\\b[^\\n]{0,60}$");

  /** From here on a mail only takes its leave. */
  private static final Pattern LEAVE =
      Pattern.compile(
          "(?im)^\\s*(?:(?:kind(?:est)?|best|warm|many)?\\s*(?:regards|wishes)|many thanks|thanks(?: and regards| again| in advance)?|thank you|yours (?:sincerely|faithfully|truly)|cheers|best|kr)\\s*[,.!]?\\s*$");

  /** A name, a post, a number: what stands below a mail without a word of leave. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** The place where older mail stands; not a haemoglobin below 80, nor an amputation. */
  private static final Pattern BELOW =
      Pattern.compile(
          "(?i)\\b(?:below|beneath|underneath)\\b(?![\\s-]*(?:\\d|knee|elbow|average|normal|(?:the|a|her|his) (?:normal|knee|elbow|lower|threshold|target|range|limit)))|\\b(?:forwarded|forwarding|fwd)\\b");

  /** It must be among the last words: earlier it points to the new words themselves. */
  private static final int LAST_WORDS = 30;

  /** Older mail by its name; it must be asked about in the same sentence. */
  private static final Pattern OLDER_MAIL =
      Pattern.compile(
          "(?i)\\b(?:the|this|these|our|my|attached|enclosed|original|earlier|previous|initial|his|her|their)\\s+(?:e-?mails?|messages?|requests?|chain|thread|trail|correspondence)\\b");

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!\\n]+\\s");

  private static final Pattern ACT =
      Pattern.compile(
          "(?i)\\b(?:action(?:ed|ing)?|please|pls|can you|could you|would you|will you|can someone|could someone|kindly|grateful|arrange|deal with|respond|attention|chas(?:e|ing)|outstanding|reminder|again|still (?:waiting|awaiting)|urgent|any (?:news|update|progress)|over to you|for you|yours|needs?|asap|help)\\b");

  private static final Pattern THIS =
      Pattern.compile(
          "(?i)\\b(?:action|do|sort|help with|deal with|arrange|pick up|process|organise|look at|respond to|see to|take over)\\s+(?:this|these|it|the (?:above|following|request))\\b|\\bfor (?:your )?(?:urgent )?(?:action|attention|processing)\\b|\\bplease (?:action|advise)\\b|\\bplease (?:can|could) (?:you|this)\\b[^.\\n]{0,20}\\b(?:action|be done|be actioned)\\b|\\b(?:one )?for (?:you|the (?:gp|practice|doctor|duty doctor))\\b");

  private static final Pattern NOTHING_WANTED =
      Pattern.compile(
          "(?i)\\bno (?:further )?(?:actions?|reply|response)\\b|\\bnothing (?:further )?(?:to do|needed|required|for you)\\b|\\bno need (?:to|for)\\b|\\bfor (?:your )?(?:information|info|records?|reference|interest)(?: only)?\\b|\\bfyi\\b|\\bplease (?:ignore|disregard)\\b|\\b(?:already|now) (?:been )?(?:done|dealt with|sorted|actioned|resolved|arranged)\\b|\\b(?:just )?to let you know\\b");

  /** How new words bear on what stands below them. */
  static Bearing of(String words, boolean isForward) {
    Matcher leave = LEAVE.matcher(words);
    String said = leave.find() ? words.substring(0, leave.start()) : words;
    said = GREETING.matcher(said).replaceAll(" ");
    long count = WORD.matcher(said).results().limit(SHORT_COVER + 1L).count();
    if (count == 0) {
      return SILENT;
    }
    String wish = NOTHING_WANTED.matcher(said).replaceAll(" ");
    boolean points = isPointing(wish);
    if (!points && NOTHING_WANTED.matcher(said).find()) {
      return FOR_THE_FILE;
    }
    if (points) {
      return POINTS;
    }
    return isForward && count <= SHORT_COVER ? POINTS : APART;
  }

  private static boolean isPointing(String said) {
    boolean isBelow = BELOW.matcher(said.substring(lastWords(said))).find();
    return THIS.matcher(said).find()
        || (isBelow && ACT.matcher(said).find())
        || SENTENCE_END
            .splitAsStream(said)
            .anyMatch(one -> OLDER_MAIL.matcher(one).find() && ACT.matcher(one).find());
  }

  /** Where the last words begin. */
  private static int lastWords(String said) {
    Deque<Integer> starts = new ArrayDeque<>();
    Matcher word = WORD.matcher(said);
    while (word.find()) {
      starts.add(word.start());
      if (starts.size() > LAST_WORDS) {
        starts.remove();
      }
    }
    return starts.isEmpty() ? 0 : starts.element();
  }

  /** Whether the older mail below counts. */
  boolean makesLive() {
    return this == SILENT || this == POINTS;
  }
}
