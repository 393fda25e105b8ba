package remit.reading;

import java.util.Arrays;
import java.util.List;

/**
 * Templates of the grammar of asking: turns of phrase by which people ask, refuse, plan and tell.
 */
final class Cues {
  private static final String YOU =
      "you|u|gp|gps|practice|surgery|doctor|colleague|yourselves|yourself";

  /** Words that plainly ask the practice. */
  static final List<String> ASKING =
      List.of(
          "please",
          "kindly",
          "could|would|can|will|cud|cld|wld|may|might you|u",
          "could|would|can|will [the|a|your] gp|practice|practices|surgery|doctor|nurse|hca|team",
          "could|would|can someone|somebody|one of",
          "could|can|may i|we [please] have|get|ask|request|trouble|leave|arrange|book",
          "could|can he|she|they|it|this|these be",
          "grateful|obliged|thankful|glad|pleased|delighted|thank if|for|of you|your|the|a|u",
          "grateful|obliged|glad if",
          "would be good|helpful|useful if you|gp|the|your",
          "appreciate|appreciated you|your|if|it|the",
          "kind|good enough to",
          "so kind as",
          "ask|asks|asking|request|requests|requesting [that|if] [the|a|your|his|her] " + YOU,
          "ask|asks|asking|request|requests that ... " + YOU,
          "ask|asks|request|requests if ... " + YOU,
          "asked|requested that [the|his|her] gp|practice|surgery",
          "like|want|wish|need|expect|invite|inviting|urge|encourage you|gp|practices|practice to",
          "you are|re invited|asked|requested|required",
          "practices are|is invited|asked|requested|required",
          "invited|asked|requested|required to submit|complete|sign|return|join|confirm",
          "gp|gps|practice|surgery|practitioner|practitioners to|must|should|shall|will|can|could",
          "primary care to|should|must",
          "gp|practice arranges|refers|requests|checks|chases|prescribes|reviews|repeats|follows|monitors|considers|continues|takes|sends|starts|commences|organises|performs|issues|contacts",
          "recommend*|suggest*|advise* [that] [the|a|his|her] gp|you|practice",
          "gp|practice|surgery [is|are] needs|need|needed|asked|required|requested",
          "over to you",
          "leave|leaving|left ... to|with you",
          "hand|handing|passing|pass ... over|to you",
          "take over",
          "taking over",
          "take on",
          "taking on",
          "accept responsibility",
          "you should|must|need|will",
          "you ll need",
          "you to",
          "we|i d|would|shall|also need|require|want|like your|a|an|the|you|also",
          "i|we need|require|want your|a|an|the|you|some|another|this|practice*",
          "need|require from you",
          "your support",
          "i was told to ask",
          "i am told you",
          "we|i look forward to receiv*",
          "requires|require|needs your",
          "in order to ... we need",
          "duly sign*",
          "sign up",
          "return* the|this|a|your",
          "your|you|u help",
          "any chance",
          "is it possible",
          "would it be possible",
          "hoping you|u|to get",
          "need* to be done by",
          "sort out for",
          "see you|gp|surgery|doctor|practice [nurse] for|to",
          "hoping ... you|gp|surgery|practice",
          "looking for|seeking ... practice|practices|volunteers");

  /** Words that name the practice as the place or the doer of a known kind of work. */
  static final List<String> PLACING =
      List.of(
          "for|by|via|from|through|with [the|his|her|your|their|its|own] [own] gp|practice|surgery|doctor",
          "gp action",
          "action gp",
          "gp actions",
          "gp please",
          "by|at|with|from|under|via you|yours|yourselves|yourself",
          "by|with [the] your|practice nurse|nurses|team|phlebotomist|hca",
          "at|in [the|your|their|local|gp] surgery|practice|gp",
          "until|once|before [the] gp|you has|have",
          "[in|into] primary care");

  /** Words that ask the practice only when they speak of a known kind of work. */
  static final List<String> HINTING =
      List.of(
          "suggest*|recommend*|advise|advice|advised|consider",
          "will|would|may|ll|shall need|require|want|benefit|be",
          "wants|wanted",
          "needs|need|requires|require|requiring|needed|required|due",
          "must|should|ought|to be",
          "from now on",
          "in future",
          "going forward",
          "henceforth");

  /** Verbs of which a sentence may consist without a subject. */
  static final List<String> COMMANDS =
      List.of(
          "re refer",
          "refer",
          "repeat",
          "check",
          "recheck",
          "review",
          "monitor",
          "arrange",
          "prescribe",
          "start",
          "commence",
          "continue",
          "chase",
          "contact",
          "inform",
          "remove",
          "code",
          "add",
          "complete",
          "send",
          "forward",
          "issue",
          "stop",
          "titrate",
          "increase",
          "follow up",
          "take",
          "book",
          "organise",
          "request",
          "supply",
          "provide",
          "give",
          "restart",
          "switch",
          "ensure",
          "update",
          "tell",
          "sign",
          "return",
          "resubmit",
          "re submit",
          "upload",
          "reply",
          "suture*",
          "removal|rechecking|monitoring|review|repeat of|the");

  /** Polite words that ask for no work. */
  static final List<String> COURTESY =
      List.of(
          "please find",
          "please see [the] attached|enclosed|below|above|overleaf|over|letter|letters",
          "please note",
          "please be aware|advised|assured|reassured",
          "please accept our|my|this|the",
          "please contact|call|ring|phone|email|telephone|bleep|speak|get|write [with|to] [to] us|me|our|the|on|if|his|her|0*|01*|dr|mr|mrs|ms|sister",
          "please [do] not|dont hesitate",
          "please ignore|disregard|delete|destroy|quote|bear|remember|keep|bring",
          "let us|me|them know",
          "could|can|would|will you [please] let me|us",
          "please feel",
          "please consider the environment",
          "please do not send",
          "please use this|the above",
          "please visit",
          "please click",
          "please reply to this",
          "please refer to the|our [website|policy|privacy|attached|guidance|leaflet]",
          "thank* you for referring|asking|sending|seeing|your",
          "thanks for referring|asking|sending|seeing|your",
          "kindly referred|sent|asked|saw",
          "you kindly",
          "grateful|thankful for your help|assistance|support|referral|time",
          "would|will you like|be",
          "happy to",
          "glad to",
          "pleased to",
          "as you requested|asked",
          "will be|have|see|not",
          "you will be|have|see|know|recall|remember|appreciate|note|notice|find|receive|hear|get",
          "you should|will receive|have received|find|hear",
          "can you|u see");

  /** Words that say that nothing is wanted. */
  static final List<String> REFUSING =
      List.of(
          "please do not|dont",
          "no need",
          "not need",
          "need not",
          "neednt",
          "not be needed|required|necessary",
          "do not|dont|doesnt|does not ... have|need|want ... to",
          "you do not|dont",
          "no [further|gp|specific|other] action|actions|follow|input|monitoring|change|changes|medication|treatment|prescribing|referral",
          "nothing [else|further|more] [is] to|for|needed|required|wanted|asked",
          "not asking|asked|necessary|required|needed|expecting|expected|requesting",
          "hasnt|havent|has|have not|been been|not asked",
          "wont|will not need|be",
          "for|fyi [your|the] information|records|record|info|file|interest",
          "no gp",
          "none [required|needed]",
          "nil [required|needed|else|further|new]",
          "there is|s no|nothing",
          "without troubling|involving",
          "no request",
          "not for gp|you|action",
          "rather than you|gp|asking|the",
          "instead of you|gp|asking",
          "not to be",
          "as before",
          "not to prescribe|start|do|give|refer|repeat|take|see|chase|check|monitor",
          "should not",
          "must not",
          "shouldnt",
          "mustnt",
          "does not|doesnt apply");

  /** The sender's own side does it, or has done it. */
  static final List<String> OWN =
      List.of(
          "i|we will|shall|ll|have|ve|am|are|has|had",
          "i|we asked|arranged|booked|requested|started|gave|referred|told|saw|carried|repeated|took|sent|wrote|issued|supplied|continue|carry|keep|see|review|monitor",
          "our|my|the team|clinic|nurse|nurses|department|service|ward|hospital|secretary|unit|staff|consultant|own ...  will|shall|has|have|is|are|ll",
          "by|with|from|at|in us|our|my|the|this clinic|hospital|ward|team|unit|department|trust|infirmary",
          "by|with|from us|ourselves|hospital|ward|clinic",
          "booked|arranged|organised|requested|done|given|supplied|completed|sent|listed already|by|for|with|and|on|at|via",
          "has|have|had|was|were been|already",
          "is|are being",
          "already",
          "is|are booked|arranged|planned|listed|done|given");

  /** The patient is told to do something. */
  static final List<String> OF_PATIENT =
      List.of(
          "asked|told|advised|reminded|encouraged|instructed|counselled|invited him|her|them|patient|mum|mother|parents|mr|mrs|ms|miss|family|wife",
          "been|was|is told|advised|asked|reminded|given|counselled",
          "knows|know to",
          "patient|he|she|they|mum|family|parents can|knows|may",
          "patient|mum|parents|mother to",
          "advised|told to",
          "safety net*",
          "if you",
          "written advice",
          "advice given");

  /** The patient is sent to the practice for something. */
  static final List<String> SENT =
      List.of(
          "asked|told|advised|instructed|suggested ... see|sees|contact|contacts|book|make|arrange|come|attend|ring|visit|speak|call|go ... you|your|gp|surgery|practice|doctor|gps",
          "will|to|should|ll see|contact|book|make|arrange|come|attend|visit ... you|gp|surgery|practice|doctor ... for|to",
          "said|told|says|say ... you|gp|practice|surgery|doctor|yours",
          "you|gp|surgery|practice ... will|would|can|do|does ... do|prescribe|take|give|sort|arrange");

  /** A condition that lies in the future of the illness. */
  static final List<String> CONDITIONS =
      List.of(
          "if",
          "unless",
          "were to",
          "in the event",
          "should he|she|they|it|this|there|symptoms|her|his",
          "when|once|where ... recur*|worse*|relaps*|deteriorat*|flare*|problem*|concern*|fails|indicated|necessary",
          "can|could|may|might be considered",
          "could consider",
          "low threshold");

  /** Conditions under which a thing is still asked for now. */
  static final List<String> POLITE_CONDITIONS =
      List.of(
          "grateful|obliged|appreciate|appreciated|glad|helpful|kind|good|great|thankful|pleased|it|useful|wonder|wondering|wondered|ask|see if|whether",
          "if you|the|your|gp|practice|someone [kindly|please|practice|gp] could|would|can|will|were|feel|agree|are|wouldnt|dont",
          "if possible",
          "if not [already]",
          "if appropriate",
          "if suitable",
          "if he|she|they [still] agree*|wish*|want*|would",
          "if still",
          "if ... still",
          "if ok",
          "if acceptable",
          "if we do not|dont hear",
          "if these|this|they is|are not|arent|isnt",
          "if ... please refer|send|prescribe|make");

  private Cues() {}

  /** The cues as templates to be found together. */
  static Lexicon<String> lexicon(List<String> cues, Tokens tokens, Template.Slots slots) {
    return new Lexicon<>(cues, cue -> cue, tokens, slots);
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
