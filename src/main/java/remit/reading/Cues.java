package remit.reading;

import java.util.Arrays;
import java.util.List;

/**
 * Templates of the grammar of asking: turns of phrase by which people ask, refuse, plan and tell.
 */
final class Cues {
  /** Words that ask somebody else. */
  static final List<String> ASKING_OTHERS =
      List.of(
          "could|would|can|will [please|kindly] {other} [please|kindly]",
          "please|kindly could|would|can [the|our] {other}",
          "grateful|obliged if {other}",
          "ask|asked|asking|request|requested|requesting [that] {other}",
          "{other} please",
          "{other} to [please|kindly|arrange|organise|continue|follow|review|see|check|chase|monitor|take|do|give|remove]");

  /** Words that plainly ask the practice. */
  static final List<String> ASKING =
      List.of(
          "please",
          "kindly",
          "could|would|can|will|cud|cld|wld|may|might [perhaps|also|then|possibly] {practice}",
          "{practice} kindly",
          "{practice} please",
          "could|can|may|might i|we [please|also|therefore|again] have|get|ask|request|trouble|leave|arrange|book|suggest|borrow|hand|pass|refer|put",
          "could|can|would|might he|she|they|it|this|these|that|those [please|also] be",
          "grateful|obliged|thankful|delighted|appreciat* ... {practice}",
          "grateful|obliged|thankful [if|for|to]",
          "glad|pleased|happy if|of [{practice}|the|a|your]",
          "be glad|pleased|good|great|helpful|useful|kind|lovely|brilliant|wonderful|happier|better if",
          "be good|great|helpful|useful|kind|lovely|brilliant [to|for] {practice}",
          "help us|me|greatly if",
          "appreciate|appreciated|appreciative it|your|if|the|a",
          "kind|good|able enough to",
          "be [much|greatly|most|very] appreciated|welcome|welcomed",
          "seek|seeks|seeking your|the|practice* ... permission|assent|agreement|consent|approval",
          "gp for|{time}",
          "gp in {time}",
          "pn {time}",
          "asked to treat|prescribe|act|arrange|check|certify",
          "we|i must|need|have [therefore|now|also] have|receive|see|ask|insist",
          "can|could|may his|her|their|my|the|these|those|some|an ... be",
          "so kind as",
          "able to {practice}",
          "{practice} be able|willing|happy|prepared to",
          "are|is|be {practice} able|willing|happy|prepared|in a position to",
          "ask|asks|asking|request|requests|requesting [that|if|whether|for] {practice}",
          "ask|asks|asking|request|requests that|if|whether|for ... {practice}",
          "i|we [would|do|therefore|also|now|again] [therefore|also|now] ask|request [that|if|for]",
          "ask|request [that] he|she|they|this|it|the|a|these ... be",
          "asked|requested|advised [that] {practice}",
          "like|want|wish|need|expect|hope|hoping|prefer|trust|propose|encourage|encouraging|urge|invite|inviting|require {practice} [to|could|would|will|can]",
          "{practice} is|are [now|kindly|hereby|therefore] asked|requested|invited|required|expected|encouraged|urged|advised|reminded",
          "{practice} have|has been asked|requested|invited to",
          "invited|asked|requested|required to submit|complete|sign|return|join|confirm|provide|supply|send",
          "{practice} [is|are] to [kindly|now|also|then|please|continue|consider|arrange]",
          "{practice} must|should|shall|ought",
          "{practice} will|ll [also|now] have|need|want|wish|be to|required|responsible|expected|asked",
          "{practice} can|could|will|would [please|kindly|also|now|perhaps|then]",
          "{practice} arranges|refers|requests|checks|chases|prescribes|reviews|repeats|follows|monitors|considers|continues|takes|sends|starts|commences|organises|performs|issues|contacts|provides|picks|puts|gives|keeps|does|carries|fills|attaches|adds|completes|signs|submits|enters|updates|books|removes",
          "gp arrange|refer|request|check|chase|prescribe|review|repeat|follow|monitor|consider|continue|take|send|start|commence|organise|perform|issue|contact|action|actions|rpt|recheck|stop|code",
          "recommend*|suggest*|advise*|propos* [that] {practice}",
          "recommend*|suggest*|advise*|propos*|request* ... by|via|through|at {practice}",
          "signature by|of|from ... {practice}",
          "for signature",
          "opt your practice",
          "{practice} [is|are] needs|need|needed|asked|required|requested",
          "rely|relying|depend|depending|look|looking|count|counting on|to|upon {practice}",
          "leave|leaving|left|entrust*|hand|handing|handed|pass|passing|passed|transfer*|delegate*|defer* ... to|with|over {practice}",
          "over|down|up|back|left|falls|fall|falling to|with {practice}",
          "sit|sits|rest|rests|lie|lies|remain|remains|stay|stays|fall|falls|belong|belongs with|to {practice}",
          "for {practice} to",
          "is|are|be|being|now yours",
          "responsibility of|for ... {practice}",
          "{practice} responsibility",
          "take over",
          "taking over",
          "take on",
          "taking on",
          "carry on ... {practice}",
          "accept|assume responsibility|prescribing|the",
          "must|should|need|needs|have|has|will|would [to|have] [to|now] come|be|start|begin|originate|go|made|done|given|issued|provided from|by|via|with|through|at|in|to ... {practice}",
          "should|must|can|could|may|need|needs|to|will|would [to|now] be [made|done|carried|taken|issued|provided|given|sent|arranged|dealt|picked|raised|checked|removed|commenced|started|managed|organised|drawn|completed] [out|up] by|via|with|through|at|in ... {practice}",
          "wonder|wondering|wondered if|whether",
          "any chance",
          "is|would it [be] possible",
          "your help|support|assistance|cooperation|co|agreement|authorisation|approval|signature|confirmation|response|reply|comments|input|views [with|in|to|is|on|by]",
          "need|needs|require|requires|requiring|await|awaiting|want [from] {practice}",
          "{practice} help|assistance",
          "i|we need|require|want|seek|are seeking|am seeking your|a|an|the|you|some|another|this|more|practice*",
          "i d|would|should|shall [also|only] need|require|want|like|welcome|appreciate",
          "i [just|only|also] need|want|require a|an|the|my|some|your|another|only|to",
          "if {practice} could|would|can|might|d|ll",
          "{practice} have|has [yet|still] to|until",
          "what|all {practice} need|needs",
          "{practice} have|has not|yet returned|signed|completed",
          "{practice} hold|know on|of|about",
          "what do {practice} hold|know",
          "in {practice} [capable] hands",
          "trouble {practice} for",
          "left|leave ... to|in {practice}",
          "wants|want to know if|whether {practice}",
          "wants|want|asked|asking|asks [if|whether|for] {practice}",
          "for {practice} or|and|to",
          "anything known",
          "we d|would|should|shall|will [also|then|therefore] need|require|want|like [to] [see|have] your|a|an|the|you|her|his|it|this|one|copies|any",
          "we d|would|should|shall|will [also|then|therefore] need|require|want|like",
          "may|might i|we ask|suggest|request|trouble",
          "perhaps|maybe {practice}",
          "could|can|may {patient} [please|also] have|get|be|start|go|come",
          "while|until|once {practice} [have|has] improve*|optimis*|treat*|control*|get|stabilis*",
          "turn|turning to {practice}",
          "thank {practice} for undertaking|taking|agreeing|doing|arranging|continuing",
          "i was|have been|am|been told to ask|get|come|contact|ring|see",
          "told you|gp|surgery|practice",
          "look forward to receiv*|hearing",
          "requires|require|needs your",
          "in order to ... we need|require",
          "duly sign*",
          "sign up",
          "return* the|this|a|your ... to|by",
          "hoping {practice}|to",
          "im|am|just|i after",
          "need|needs to be done by",
          "sort out for",
          "see {practice} for|to",
          "action|actions|task|tasks|job for {practice}",
          "looking for|seeking ... practice|practices|volunteers",
          "over to you",
          "deadline|closing date for|is",
          "return|respond|reply|submit|confirm|complete by|before|no");

  /** Words that name the practice as the place or the doer of a known kind of work. */
  static final List<String> PLACING =
      List.of(
          "for|by|via|from|through|with|at|in|under|into|c/o|to|per {practice}",
          "gp|practice|surgery|nurse action|actions",
          "action|actions [for] gp|practice|surgery",
          "{practice} please",
          "yours",
          "until|once|before {practice} has|have",
          "practice|practise nurse|nurses|hca|phlebotomist",
          "own|family|usual gp|doctor|surgery",
          "locally");

  /** Words that name the practice as the doer. */
  static final List<String> AGENTS = List.of("by|via|through {practice}", "at|in {practice}");

  /** Words that tell of what is yet to be done. */
  static final List<String> TO_COME =
      List.of(
          "to be",
          "will|should|must|shall|can|could|may|might",
          "need|needs to|ing",
          "from now on",
          "henceforth|thereafter",
          "from next|then|{day}",
          "please");

  /** Words that ask the practice only when they speak of a known kind of work. */
  static final List<String> HINTING =
      List.of(
          "suggest*|recommend*|advise|advice|advised|consider|propose",
          "will|would|may|ll|shall need|require|want|benefit|be",
          "wants|want|wanted|insist*|demand*|asking|asks",
          "is|are|being requested|sought|invited|awaited|expected|mandatory",
          "needs|need|requires|require|requiring|needed|required|due",
          "must|should|ought|to be",
          "would do|add|start|check|try|give|stop|repeat",
          "from now on",
          "in future",
          "going forward",
          "henceforth",
          "have|has to be|come|go",
          "without a|an|the|recent");

  /** Words with which a clause of its own can begin. */
  static final List<String> OPENING =
      List.of(
          "please|kindly|could|would|can|grateful|therefore|perhaps|maybe",
          "i|we|you|he|she|they|it|there|this|these|that [also|therefore|then|now|just] am|is|are|was|were|will|shall|ll|ve|d|m|have|has|had|would|could|can|should|must|may|might|do|did|does|ask|need|want|suggest|recommend|think|hope|feel|wonder|rely|understand|expect|request|look|leave|enclose|attach|saw|told|gave|started|arranged|booked",
          "i|we|you|he|she|they|it|who",
          "{practice} to|will|can|could|should|must|please",
          "the|his|her|their|all|any|further|future ... will|should|must|needs|need",
          "{sender} will|shall|has|have|to|are|is",
          "{patient} will|has|is|was|knows|to|should|needs",
          "to act|chase|check|treat|see|review|refer",
          "any|all|both results|bloods",
          "asking|asked");

  /** Verbs with which a sentence without a subject begins. */
  static final List<String> COMMANDS =
      List.of(
          "re refer|check|start|book|issue|submit|send|prescribe",
          "refer|repeat|check|recheck|review|monitor|arrange|prescribe|start|commence|continue|chase|contact|inform|remove|code|add|complete|send|forward|issue|stop|titrate|uptitrate|increase|reduce|take|book|organise|request|supply|provide|give|restart|switch|ensure|update|tell|sign|return|resubmit|upload|reply|submit|enter|record|notify|advise|explain|initiate|carry|keep|put|make|do|obtain|get|measure|treat|manage|investigate|consider|change|amend|delete|cancel|withdraw|convert|replace|swap|watch|follow|look|ring|call|phone|write|pass|let|see|examine|assess|vaccinate|immunise|redress|dress|fill|use|activate|enable|install|confirm|respond|join|attach|include|quote|note|express|log|tick|go|approve|accept|agree|authorise|declare|certify|opt|register|nominate|allow|permit|grant|invite|run|select|enter|click",
          "removal|rechecking|monitoring|review|repeat of|the");

  private Cues() {}

  /** The cues as templates to be found together. */
  static Lexicon<String> lexicon(List<String> cues, Tokens tokens, Template.Slots slots) {
    return new Lexicon<>(cues, cue -> cue, tokens, slots);
  }

  /** First words of turns of phrase that ask whatever was refused before them. */
  private static final java.util.Set<String> STRONG =
      java.util.Set.of(
          "please",
          "kindly",
          "could",
          "can",
          "would",
          "grateful",
          "glad",
          "appreciate",
          "be",
          "ask",
          "i",
          "we",
          "may",
          "must",
          "should",
          "wonder",
          "any",
          "perhaps",
          "over",
          "take");

  /** Whether a turn of phrase asks only if nothing before it refuses. */
  static boolean isWeak(String cue) {
    String first = cue.split("[ |*]", 2)[0];
    return !STRONG.contains(first);
  }

  /** Whether what stands under a heading is quoted from an older paper. */
  static boolean isQuoted(String heading) {
    return heading.matches(
        "(referral text|clinical details|reason for referral|request from|original request|referral letter|your referral|details of referral|clinical information)\\b.*");
  }

  /** Whether a heading names the practice as the one who is to act. */
  static boolean isForPractice(String heading) {
    return Arrays.stream(heading.split("[^a-z]+", -1))
            .anyMatch(
                w ->
                    w.equals("gp")
                        || w.equals("gps")
                        || w.equals("practice")
                        || w.equals("surgery"))
        && !heading.matches(
            ".*\\b(from|cc|copy|dear|registered|usual|name|to the|address|referr(er|ed)|requested by|dr)\\b.*")
        && !heading.matches(
            "gp practice|registered gp|gp surgery|(gp|practice|surgery) (name|details)");
  }
}
