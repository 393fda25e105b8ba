package remit.reading;

import java.util.List;

/**
 * Templates of the grammar of telling: turns of phrase by which people refuse, plan, tell, thank
 * and speak of cases that have not come.
 */
final class TellingCues {
  /** Words that say that nothing is wanted. */
  static final List<String> REFUSING =
      List.of(
          "please do not",
          "please dont",
          "please|kindly|could|would [you] [please] not",
          "no need|reason|requirement|necessity",
          "no {drug} ... please",
          "no further|more ... please",
          "not need",
          "no longer need",
          "need not",
          "neednt",
          "not be needed|required|necessary",
          "{practice} do|does not ... have|need|to",
          "do|does|did not need|want|require",
          "dont|doesnt|didnt need|want|require",
          "dont|doesnt|didnt|wont [have] [{practice}] need|want|require",
          "dont|doesnt|do|does|did [not] think|believe|feel|expect|intend|wish|propose|recommend",
          "dont|doesnt have [{practice}] to",
          "is|are|was not to be",
          "isnt to be",
          "will|would be no call|need",
          "{practice} do not need|have",
          "{practice} dont need|have",
          "{practice} dont",
          "no [further|gp|specific|other|additional|new|immediate|routine] action|actions|follow|input|monitoring|medication|treatment|prescribing|referral|intervention|involvement|request|requests|tasks|work",
          "no [further] bloods|tests|action ... {practice}",
          "nothing [else|further|more|at|for|specific] [all] [is] to|for|from|needed|required|wanted|asked",
          "nothing ... {practice}",
          "not asking|asked|necessary|required|needed|expecting|expected|requesting|seeking|wanting|looking",
          "not [be] needed|required",
          "isnt|arent asking|needed|required|necessary|asked",
          "hasnt|havent been asked",
          "has|have not been asked",
          "wont|will not need|be|require",
          "fyi",
          "for [your|the|his|her] information|records|record|info|file|files|interest",
          "for info",
          "no gp",
          "none [required|needed|for]",
          "nil [required|needed|else|further|new|for|from]",
          "gp|practice|surgery nil|none",
          "there is|s|are|was no|nothing|none",
          "without troubling|involving|bothering|having",
          "save|saves|saving|spare|avoid {practice}",
          "no request",
          "had thought|intended|considered|planned|meant",
          "note to {practice}",
          "never|nor|neither",
          "no ... needs|need",
          "has|have|was|were not been|yet",
          "not|never for|by|at|via|from|to {practice}",
          "not action",
          "rather than asking|the|to|by|from|via",
          "rather than {practice}",
          "instead of {practice}",
          "instead of asking|the",
          "not to be",
          "not to prescribe|start|do|give|refer|repeat|take|see|chase|check|monitor|change|stop|issue",
          "should not",
          "must not",
          "shouldnt",
          "mustnt",
          "not ask*|trouble|bother {practice}",
          "does not apply",
          "doesnt apply",
          "{practice} will|would|shall|should|must|need not|nothing",
          "{practice} wont|neednt|shouldnt",
          "before asking|writing|referring",
          "no longer wants|needed|required|wanted",
          "no ... required|needed|necessary|wanted",
          "no onward|new");

  /** The sender's own side does it, or has done it. */
  static final List<String> OWN =
      List.of(
          "i|we|clinic|ward|hospital|team|unit|nurse|nurses|midwife|secretary|service|department|consultant|trust|registrar will|shall|ll|have|ve|am|are|has|had|is|m|would|can",
          "i|we [also|have|then|therefore|just|already] asked|arranged|booked|requested|started|gave|referred|told|saw|carried|repeated|took|sent|wrote|issued|supplied|continue|carry|keep|see|review|monitor|prescribed|provided|checked|removed|ordered|discussed|stopped|increased|reduced|changed|explained|advised|reviewed|look|follow|prescribe|arrange|do|organise|hold|own|remain|manage",
          "our|my|the team|clinic|nurse|nurses|department|service|ward|hospital|secretary|unit|staff|consultant|own ...  will|shall|has|have|is|are|ll",
          "by|with|from|at|in|via|through|under us|our|my|this clinic|hospital|ward|team|unit|department|trust|infirmary|own",
          "by|with|from|via|at|under us|ourselves|hospital|ward|clinic|outpatients|midwife|midwives",
          "by|with|from|via|under {sender}",
          "{sender} to",
          "booked|arranged|organised|requested|done|given|supplied|completed|sent|listed|provided|issued|started|removed|made already|by|for|with|and|on|at|via|today|prior|before|in",
          "has|have|had|was|were|s been|already",
          "is|are being",
          "already",
          "is|are|was|were booked|arranged|planned|listed|done|given|sent|provided|issued|supplied|started|removed|made|seen|discussed|stopped|taken|advised|explained",
          "was|were ... booked|arranged|planned|listed|done|given|sent|provided|issued|supplied|started|removed|made|seen|discussed|stopped|taken",
          "stays|stay|remains|remain|continues|continue|kept|keep with|under us|hospital|our|clinic|{sender}",
          "ours",
          "from|by|at here",
          "here [every|at|in|on|for]",
          "stays|stay|remains|remain|continues|continue|kept|keep|is|are with|under {service}",
          "by|from|with {service}",
          "leave ... to us");

  /** The patient is told to do something. */
  static final List<String> OF_PATIENT =
      List.of(
          "asked|told|advised|reminded|encouraged|instructed|counselled|invited|warned {patient}",
          "been|was|is|were told|advised|asked|reminded|given|counselled|warned|encouraged",
          "{patient} [has|have|had|was|were|is] told|advised|asked|reminded|encouraged|warned|counselled",
          "knows|know|aware to",
          "{patient} can|knows|may|might",
          "patient|mum|parents|mother|dad|family|carer to",
          "advised|told|asked to",
          "safety net*",
          "if you",
          "written advice",
          "advice given|sheet|leaflet",
          "leaflet|sheet|card given");

  /** The patient is sent to the practice for something. */
  static final List<String> SENT =
      List.of(
          "asked|told|advised|instructed|suggested|directed|sent ... see|sees|contact|contacts|book|make|arrange|come|attend|ring|visit|speak|call|go|get|collect|obtain|pick|request|ask ... {practice}",
          "asked|told|advised {patient} ... to|with|from|at {practice} ... for|to|in|so",
          "{patient} will|to|should|ll|must|needs|can|may see|contact|book|make|arrange|come|attend|visit|ring|call|be|collect|get|obtain|ask|approach ... {practice} ... for|to",
          "said|told|says|say ... {practice}",
          "{practice} ... will|would|can|do|does ... do|prescribe|take|give|sort|arrange",
          "go|goes|ask|asks|get|see|approach to|from|their|her|his|the|your gp|doctor|surgery|practice|own",
          "{patient} go|goes|ask|asks to {practice}");

  /** Words of papers that go to many readers and ask each of them for nothing. */
  static final List<String> BULLETIN =
      List.of(
          "newsletter|bulletin|unsubscribe|roundup|digest|ebulletin",
          "in this issue|edition|week",
          "issue {number}",
          "round up",
          "view|read in|online browser",
          "minutes of");

  /** The patient was seen by the sender, so that the letter is no answer to a referral alone. */
  static final List<String> SEEN =
      List.of(
          "i|we [have|had] [the] saw|reviewed|met|seen|examined {patient}",
          "i|we [have|had] [the] saw|reviewed|met|examined this|your",
          "seen|reviewed [today|again] in|at [the|my|our|this] clinic",
          "pleasure|pleased|good to see|of seeing|meet {patient}",
          "clinic date",
          "date of clinic|admission|discharge|attendance",
          "discharge summary|notification",
          "attended|attends [the|my|our] clinic",
          "thank* you for referring|asking ... whom|who ... saw|seen|reviewed",
          "admitted on|to|via|with",
          "o e");

  /** A condition that lies in the future of the illness. */
  static final List<String> CONDITIONS =
      List.of(
          "if ... recur*|worse*|relaps*|deteriorat*|flare*|problem*|concern*|fails|fail|indicated|persist*|develop*|symptom*|unwell|infect*|rise*|abnormal|positive|raised|bleed*|pain*|ongoing|worried|above|below|over|under|needed|required|necessary|falls|drops",
          "if he|she|they|there|it|this|these|not",
          "grounds|reason|reasons|trigger|triggers|indication to|for ... refer*|send|see|back",
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
          "grateful|obliged|appreciate|appreciated|glad|helpful|kind|good|great|thankful|pleased|delighted|happy|happier|useful|wonder|wondering|wondered|ask|asks|asked|asking|lovely|welcome|help|helps|confirm|clarify|know|advise|check|brilliant ... if|whether",
          "see|say|tell|find if|whether",
          "if you|the|your|gp|practice|someone [kindly|please|practice|gp] could|would|can|will|were|feel|agree|are|wouldnt|dont",
          "if possible|convenient|space|available|there",
          "if {practice} [could|would|can|feel|agree|are|think|wish|prefer|have]",
          "if not [already]",
          "if appropriate",
          "if suitable",
          "if|should he|she|they|patient [still] agree*|wish*|want*|would|feel",
          "should {practice}|he|she|they|patient [still|then] feel|agree|want|wish|be",
          "should you",
          "if still",
          "if ... still",
          "if ok",
          "if acceptable",
          "if we do not hear",
          "if we dont hear",
          "if these|this|they is|are not|arent|isnt",
          "if ... please refer|send|prescribe|make");

  /** Polite words that ask for no work. */
  static final List<String> COURTESY =
      List.of(
          "please find",
          "please see [the] attached|enclosed|below|above|overleaf|over|letter|letters",
          "please note",
          "please be aware|advised|assured|reassured",
          "please accept our|my|this|the apolog*|letter|thanks|mail|email|as",
          "please contact|call|ring|phone|email|telephone|bleep|speak|get|write [with|to] [to] us|me|our|the|on|if|his|her|0*|01*|dr|mr|mrs|ms|sister|your|reception",
          "please [do] not hesitate",
          "please dont hesitate",
          "please ignore|disregard|delete|destroy|bear|remember|bring",
          "please quote",
          "please keep this|the|your|an|in",
          "let us|me know",
          "could|can|would|will {practice} [please] let me|us know",
          "please let us|me know",
          "please feel",
          "ring|call|phone|telephone|bleep|email|fax 0*|01*|07*|ward|us|our|the",
          "call ward|the|us|our",
          "ring|contact|call|phone|telephone|inform ... mash|999|111|police|safeguarding|samaritans",
          "please consider the environment",
          "please do not send",
          "please use this|the above",
          "please visit",
          "please click",
          "please reply to this",
          "please refer to the|our [website|policy|privacy|attached|guidance|leaflet]",
          "please see our website",
          "please pass on my|our",
          "please think",
          "thank* you for referring|asking|sending|seeing|your|letting|the|this|all",
          "thank* you for",
          "thanks for|to|again",
          "thank {practice}",
          "kindly referred|sent|asked|saw|seen|agreed|provided|given",
          "you kindly",
          "grateful|thankful for your help|assistance|support|referral|time|letter|patience",
          "appreciate your help|patience|time|support|understanding",
          "would|will {practice} like",
          "yours sincerely|faithfully|truly|ever|etc",
          "happy to",
          "glad to [see|hear|report|say|have]",
          "pleased to",
          "delighted to",
          "as {practice} requested|asked",
          "{practice} will|would|can|may|might be aware|interested|pleased|glad|sorry",
          "{practice} will have|see|not|know|recall|remember|appreciate|note|notice|find|receive|hear|get|remain",
          "you should|will receive|have received|find|hear|get",
          "can {practice} see",
          "may i|we [take] thank|take|wish|remind|draw|also|say",
          "if {practice} have|need|would|wish|want|require ... please",
          "be [very|most] welcome",
          "can|could {practice} [please] help|assist|advise [with|on|me|us]",
          "any questions|queries|problems|concerns|difficulties ... please",
          "please apply|book your|tickets",
          "your questions|comments|feedback");

  /** Words that speak of what the practice has done. */
  static final List<String> DONE_HERE =
      List.of(
          "referred|seen|sent|prescribed|started|requested|arranged|treated|diagnosed|noted|checked|measured|done|taken|issued|given|provided|known|reviewed|made|supplied by|from|via|at|to|with {practice}",
          "was|were|been|had|has|have ... by|from|via|at {practice}",
          "letter|letters|request|mail|email|message|call from|by {practice}",
          "received|had|had|for|following|your|of referral from|by {practice}",
          "thank|thanks ... {practice}",
          "copy|copied|cc|copies to|for {practice}",
          "dear {practice}",
          "to the gp of",
          "takes|gets|has|receives|had|got|on|already ... from {practice}",
          "under the care of",
          "care of",
          "registered|registration|register with|at",
          "refer to {practice}",
          "letter|summary|report|copy|details|information|results sent|to|for|with {practice}");

  private TellingCues() {}
}
