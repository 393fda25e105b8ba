package remit.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.reading.Lexicon.Found;

/** A place where danger is spoken of, and how it is meant there. */
final class Mention {
  private static final Set<String> LISTING =
      words("no nil denies denied denying neither nor none absence");
  private static final Set<String> NEGATORS =
      words(
          "not never negative without isnt wasnt didnt doesnt hasnt havent arent dont "
              + "unlikely nothing excluding excludes lack against nad");
  private static final Set<String> VERBS =
      words(
          "is was are has had have now today with since feels came gone went got getting "
              + "says states reports found needs please started tonight yesterday new");
  private static final Set<String> SETTLED_BESIDE =
      words(
          "negative normal nad stable absent unlikely reassuring blanches benign intact "
              + "clear unremarkable undetectable simple musculoskeletal satisfactory "
              + "controlled mistake inactive");
  private static final Set<String> SETTLED_NEAR =
      words(
          "excluded resolved settled ruled cleared healed discounted denied corrected "
              + "recovered unsubstantiated closed completed unfounded resolving subsided");
  private static final Set<String> NONE_SINCE =
      words(
          "none nil well bother trouble problems episodes recurrence fine free further "
              + "issues");
  private static final Set<String> FLEETING =
      Set.of("resolved", "settled", "recovered", "cleared", "subsided", "resolving");
  private static final Set<String> UNWELL =
      Set.of("not", "hasnt", "never", "isnt", "havent", "wasnt");
  private static final Set<String> DOUBT =
      words(
          "not cannot cant never yet nor to must until should be hasnt isnt un poorly badly inadequately uncontrolled partially "
              + "partly no");
  static final Set<String> NOW =
      words(
          "now today tonight currently yesterday new again recurrent worsening ongoing "
              + "acute presents presenting this");
  private static final Pattern PAST_HEADING =
      Pattern.compile(
          ".*\\b(past|pmh|background|history(?! of present)|previous|comorbidit|co morbidit|family|social|allerg|antenatal).*");
  private static final Pattern SAYS_NOT =
      Pattern.compile(
          "\\b(no|not|without|cannot|cant|never|absent|unable|non|negative|isnt|wont|hasnt|havent|dont|doesnt|didnt|couldnt|nobody|none|nothing)\\b");
  private static final Set<String> ANSWERS =
      Set.of("n", "no", "nil", "none", "neg", "false", "denied");
  private static final Pattern RULED =
      Pattern.compile(
          "(?is)[^.]{0,45}\\b(not (been )?(suspected|thought|felt|likely|present|identified|disclosed|evident|detected|needed|indicated|required|appropriate|applicable|discussed)|(nil|none|nothing) (disclosed|reported|found|noted|seen|identified|raised|indicated|detected|present|recorded)|been (excluded|ruled out)|(was|were) (suspected|feared|considered|queried)\\b.{0,50}\\bbut\\b.{0,60}\\b(normal|negative|not|no|clear|excluded|ruled out)|historical|never had it|thought unlikely|(assessed|rated|graded|considered|judged|thought) (as |to be )?(low|minimal)|not cardiac|non.?cardiac|muscular|as planned|as intended|no longer (needed|required|indicated)|course (now )?complete\\w*|fully recovered|made a full recovery|never recurred|(plan|order|enquiry) .{0,40}\\b(ends|ended|closed)\\b|outgrow\\w*|grown out of|^\\w+\\W{0,2}(screen(ing)? )?(on|at) (arrival|admission|presentation)).*");
  private static final Pattern ENDED =
      Pattern.compile("(?is).*\\b(plan|order|enquiry)\\b.*\\b(ends|ended|closed)\\b.*");
  private static final Pattern STAYED =
      Pattern.compile(
          "(?is).*\\bafter (a|an|\\w+) (\\w+ )?(fortnight|days?|weeks?|nights?|stay|admission)\\b.{0,25}");
  private static final Pattern IN_MONTH =
      Pattern.compile(
          "(?is)^.{0,12}\\bin (january|february|march|april|may|june|july|august|september|october|november|december)\\b.*");
  private static final Set<String> CAME =
      Set.of(
          "came",
          "presented",
          "admitted",
          "attended",
          "arrival",
          "admission",
          "following",
          "treated");
  private static final Pattern TOLD_HEADING =
      Pattern.compile(
          "(presenting|pc|c/o|complaint|summary|clinical summary|course|progress|history|hpc|on arrival|examination|o/e|admission|results|investigations|reason for|narrative|clinical narrative|hospital course|diagnos[ie]s|problems?|ambulance.*|crew.*|principal diagnosis|primary diagnosis).*");

  /** A form whose every question is answered with a yes or a no in capitals. */
  private static final Pattern ANSWERED_FORM =
      Pattern.compile("(?s).*\\b(?:NO|YES)\\b.*\\b(?:NO|YES)\\b.*");

  private static final int LONGEST_LIST = 20;
  private static final Set<String> CONTRASTS =
      words("but however although though except now today still with despite yet apart");
  private static final Set<String> QUESTIONNAIRES =
      Set.of("suicide-self-harm", "perinatal-mental-health");
  private static final Pattern SCORED_NOTHING =
      Pattern.compile(
          "(?is).*\\b(scor(ed|es|ing) (a )?(0|zero|nil|nought)\\b|(item|question|q) ?(9|10|nine|ten)\\W{0,3}(\\([^)]{0,40}\\))?\\W{0,3}(is|was|scored)?\\W{0,3}(0|zero|nil)\\b).*");

  private final Passage passage;
  private final List<Token> words;
  private final Found<Phrase.Danger> found;
  private final Clause clause;
  private final @Nullable LocalDate day;

  Mention(Passage passage, Found<Phrase.Danger> found, @Nullable LocalDate day) {
    this.passage = passage;
    this.words = passage.tokens();
    this.found = found;
    this.clause = Clause.around(passage, found.from(), found.to());
    this.day = day;
  }

  /** Whether a passage of a discharge letter tells how the illness came and went. */
  static boolean isTold(Passage passage) {
    return TOLD_HEADING.matcher(passage.heading()).matches();
  }

  /**
   * How the mention is meant.
   *
   * @param head whether it stands among the first lines of the document
   * @param story what the whole document tells
   * @param office whether the sender writes about the practice's own affairs
   */
  DangerReader.Meaning meaning(boolean head, Story story, boolean office) {
    Bystanders around = new Bystanders(clause, found.from(), found.to(), found.meaning().sign());
    if (around.isName(head) || isInNumber()) {
      return DangerReader.Meaning.NAME;
    }
    if (around.isNotice(office)) {
      return DangerReader.Meaning.NOTICE;
    }
    if (around.isSafetyNet()) {
      return DangerReader.Meaning.SAFETY_NET;
    }
    if (around.isOfAnother()) {
      return DangerReader.Meaning.OF_ANOTHER;
    }
    if (isListedAsNot()
        || isDeniedLoss()
        || (isAnswered() && (!isAlways() || ANSWERED_FORM.matcher(passage.text()).matches()))
        || isScoredNothing()) {
      return DangerReader.Meaning.NEGATED;
    }
    if (isAlways()) {
      return DangerReader.Meaning.PRESENT;
    }
    if (isNegated()) {
      return DangerReader.Meaning.NEGATED;
    }
    if (isSettled()) {
      return DangerReader.Meaning.SETTLED;
    }
    boolean acute = found.meaning().counts() == Phrase.Counts.ACUTE;
    boolean came = isWordBefore(CAME);
    boolean over =
        (story.isDischarge()
                && (isTold(passage)
                    || came
                    || STAYED.matcher(clause.textBefore(found.from())).matches()))
            || (came && IN_MONTH.matcher(clause.textAfter(found.to())).matches());
    if ((acute && over) || new Bygone(clause, found, day).isPast(story.isAnswer())) {
      return DangerReader.Meaning.PAST;
    }
    return passage.heading().split(" ", -1).length <= 4
            && PAST_HEADING.matcher(passage.heading()).matches()
            && !isWordBefore(NOW)
        ? DangerReader.Meaning.PAST
        : DangerReader.Meaning.PRESENT;
  }

  /** Words of a list, parted by spaces. */
  static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }

  private boolean isWordBefore(Set<String> some) {
    return words.subList(clause.start(), found.from()).stream()
        .anyMatch(token -> some.contains(token.word()));
  }

  private boolean isNegated() {
    boolean saysNot = SAYS_NOT.matcher(found.meaning().words()).find();
    if (isNegated(found.from(), clause.start())) {
      return true;
    }
    return !saysNot && isNegated(found.to() - 1, found.from());
  }

  /** Whether a negation before a word, no further back than a limit, reaches it. */
  private boolean isNegated(int at, int limit) {
    for (int i = at - 1; i >= limit && at - i <= 16; i--) {
      String word = passage.word(i);
      boolean parted = clause.areParted(i, at);
      if (LISTING.contains(word) && !isBroken(i, at) && (!parted || isList(i, at))) {
        return true;
      }
      if (NEGATORS.contains(word) && !parted && at - i <= 10 && !isFalseNegator(i)) {
        return true;
      }
      if (word.equals("out") && at - i <= 3 && passage.word(i - 1).equals("ruled") && !parted) {
        return true;
      }
      if ((word.equals("non") || word.equals("un")) && at - i <= 2) {
        return true;
      }
      if (word.equals("free") && !parted && i + 1 < at && passage.word(i + 1).matches("of|from")) {
        return true;
      }
    }
    return false;
  }

  /** Whether 999 in it begins a longer number, as of a patient. */
  private boolean isInNumber() {
    for (int i = found.from(); i < found.to(); i++) {
      if (passage.word(i).equals("999") && passage.word(i + 1).matches("\\d{3,7}")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a loss that always counts is said not to be: "no transient loss of vision". */
  private boolean isDeniedLoss() {
    return passage.word(found.from()).matches("loss|lost")
        && (LISTING.contains(passage.word(found.from() - 1))
            || LISTING.contains(passage.word(found.from() - 2)));
  }

  private boolean isAlways() {
    return found.meaning().counts() == Phrase.Counts.ALWAYS;
  }

  /** Whether it is one of several things that are all not there: "no fever, rash or chest pain". */
  private boolean isListedAsNot() {
    boolean or = has(found.from(), found.to(), "or");
    for (int i = found.from() - 1; i >= clause.start() && found.from() - i <= LONGEST_LIST; i--) {
      String word = passage.word(i);
      or |= word.equals("or") || word.equals("nor");
      if (VERBS.contains(word) || CONTRASTS.contains(word)) {
        return false;
      }
      if (LISTING.contains(word)) {
        return or && !isBroken(i, found.from());
      }
    }
    return false;
  }

  private boolean has(int from, int to, String word) {
    return words.subList(from, to).stream().anyMatch(token -> token.word().equals(word));
  }

  /** Whether a questionnaire that asks for it scored nothing. */
  private boolean isScoredNothing() {
    return QUESTIONNAIRES.contains(found.meaning().sign())
        && SCORED_NOTHING.matcher(passage.text()).matches();
  }

  private boolean isFalseNegator(int i) {
    return i + 1 < words.size()
        && Set.of("only", "just", "sure", "improving").contains(passage.word(i + 1));
  }

  private boolean isBroken(int negator, int at) {
    return passage.word(negator).equals("no")
        && negator + 1 < at
        && Set.of("doubt", "longer", "idea").contains(passage.word(negator + 1));
  }

  /** Whether a negation opens a list of things that are all not there. */
  private boolean isList(int negator, int at) {
    if (clause.segmentStart(negator) > clause.start()) {
      return false;
    }
    for (int i = negator + 1; i < at; i++) {
      if (VERBS.contains(passage.word(i)) && clause.areParted(negator, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSettled() {
    for (int i = found.from() + 1; i < clause.end() && i < found.to() + 10; i++) {
      String word = passage.word(i);
      boolean beside =
          SETTLED_BESIDE.contains(word)
              && !clause.areParted(i < found.to() ? found.from() : found.to() - 1, i);
      if ((beside || (SETTLED_NEAR.contains(word) && !isFleeting(word)))
          && !passage.word(i - 1).equals("gram")) {
        return words.subList(Math.max(0, i - 3), i).stream()
            .noneMatch(token -> DOUBT.contains(token.word()));
      }
    }
    if (found.meaning().sign().startsWith("safeguarding")
        && ENDED.matcher(passage.text()).matches()) {
      return true;
    }
    if (RULED.matcher(passage.text().substring(passage.startOf(found.to() - 1))).matches()) {
      return true;
    }
    for (int i = found.to(); i + 1 < clause.end(); i++) {
      if (passage.word(i + 1).equals("since")
          && NONE_SINCE.contains(passage.word(i))
          && words.subList(Math.max(0, i - 3), i).stream()
              .noneMatch(token -> UNWELL.contains(token.word()))
          && (i + 2 >= clause.end()
              || clause.areParted(i + 1, i + 2)
              || !passage.word(i + 2).matches("and|now"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it tells the end of what is dangerous although it ends: a TIA resolves. */
  private boolean isFleeting(String word) {
    return found.meaning().sign().equals("stroke-tia") && FLEETING.contains(word);
  }

  /** Whether a form answers no: "Sepsis N", "Chest pain: none". */
  private boolean isAnswered() {
    int at = found.to();
    if (at >= words.size() || !ANSWERS.contains(passage.word(at))) {
      return isBoxEmpty();
    }
    return passage.word(at).equals("n")
        || at + 1 >= words.size()
        || clause.areParted(at, at + 1)
        || passage.text().substring(passage.endOf(at)).stripLeading().startsWith("/")
        || passage.text().substring(passage.startOf(at + 1)).matches("(?s)\\p{Lu}.*");
  }

  /** Whether the nearest box before it on a form is not ticked. */
  private boolean isBoxEmpty() {
    String before = clause.textBefore(found.from());
    int empty =
        Math.max(
            before.lastIndexOf("[ ]"), Math.max(before.lastIndexOf("[]"), before.lastIndexOf('☐')));
    int ticked =
        Math.max(
            before.toLowerCase(java.util.Locale.ROOT).lastIndexOf("[x]"),
            Math.max(before.lastIndexOf('☒'), before.lastIndexOf('☑')));
    return empty >= 0 && empty > ticked;
  }
}
