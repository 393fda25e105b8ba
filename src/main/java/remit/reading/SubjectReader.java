package remit.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.guidance.Subject;
import remit.reading.Lexicon.Found;

/** Reads what an ask is about: from its own words, or from those before it. */
final class SubjectReader {
  private static final String ERADICATION = "h-pylori-eradication";

  private static final Set<String> CHILD =
      Set.of(
          "child",
          "children",
          "childrens",
          "baby",
          "unborn",
          "school",
          "boy",
          "boys",
          "girl",
          "girls",
          "parents",
          "siblings",
          "47",
          "s47",
          "17",
          "s17",
          "mash",
          "nursery");

  private static final Set<String> ADULT =
      Set.of("adult", "adults", "42", "s42", "capacity", "carer", "resident", "elderly");

  /** How many sentences before an ask may name what it is about. */
  private static final int FAR = 60;

  private final Subjects subjects;

  SubjectReader(Subjects subjects) {
    this.subjects = subjects;
  }

  /** The ids of the subjects of an ask; empty if nothing names any. */
  List<String> read(AskReader.Ask ask, List<Passage> passages, int at) {
    Set<String> ids = new LinkedHashSet<>();
    for (Subjects.Found found : subjects.find(ask.words())) {
      if (suits(found.subject(), ask.work())) {
        ids.add(found.subject().id());
      }
    }
    if (ids.isEmpty()) {
      for (Subjects.Found found : subjects.find(ask.passage().tokens())) {
        if (suits(found.subject(), ask.work())) {
          ids.add(found.subject().id());
        }
      }
    }
    for (Found<Phrase> found : ask.found()) {
      ids.addAll(found.meaning().subjects());
    }
    if ("safeguarding-report".equals(ask.work())) {
      return List.of(isAboutChild(passages) ? "child-safeguarding" : "adult-safeguarding");
    }
    if ("prescribe".equals(ask.work()) && isEradication(ask, passages)) {
      return List.of(ERADICATION);
    }
    for (int i = at; ids.isEmpty() && i >= Math.max(0, at - FAR); i--) {
      for (Subjects.Found found : subjects.find(passages.get(i).tokens())) {
        if (suits(found.subject(), ask.work())) {
          ids.add(found.subject().id());
        }
      }
    }
    return new ArrayList<>(ids);
  }

  /** Whether the drugs that an ask names are those of an eradication the document speaks of. */
  private boolean isEradication(AskReader.Ask ask, List<Passage> passages) {
    boolean part =
        subjects.find(ask.words()).stream()
            .map(found -> found.subject().groups())
            .filter(groups -> groups.contains("drug"))
            .allMatch(
                groups -> groups.contains("eradication-part") || groups.contains(ERADICATION));
    return (part && isTripleTherapy(ask.passage())) || (part && speaksOfEradication(passages));
  }

  /** Whether a sentence names an acid suppressant and two antibiotics, which is that regimen. */
  private boolean isTripleTherapy(Passage passage) {
    Set<String> antibiotics = new LinkedHashSet<>();
    boolean acid = false;
    for (Subjects.Found found : subjects.find(passage.tokens())) {
      Set<String> groups = found.subject().groups();
      if (groups.contains("eradication-part")) {
        if (groups.contains("antibiotic")) {
          antibiotics.add(found.subject().id());
        } else {
          acid = true;
        }
      }
    }
    return acid && antibiotics.size() >= 2;
  }

  private boolean speaksOfEradication(List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> subjects.find(passage.tokens()).stream())
        .anyMatch(found -> found.subject().id().equals(ERADICATION));
  }

  private static boolean isAboutChild(List<Passage> passages) {
    long child = 0;
    long adult = 0;
    for (Passage passage : passages) {
      for (Token token : passage.tokens()) {
        child += CHILD.contains(token.word()) ? 1 : 0;
        adult += ADULT.contains(token.word()) ? 1 : 0;
      }
    }
    return child >= adult;
  }

  private static boolean suits(Subject subject, @Nullable String work) {
    Set<String> groups = subject.groups();
    return switch (String.valueOf(work)) {
      case "prescribe" -> groups.contains("drug");
      case "monitor" -> groups.contains("psa-mgus");
      case "blood-test", "supply-referral-information" ->
          groups.contains("test") || groups.contains("imaging");
      case "follow-up-result" -> groups.contains("test") || groups.contains("imaging");
      case "arrange-imaging" -> groups.contains("imaging");
      case "refer" -> groups.contains("service");
      case "sign-declaration" -> groups.contains("declaration");
      case "vaccinate" -> groups.contains("vaccine");
      case "safeguarding-report", "supply-records" -> groups.contains("paper");
      default -> false;
    };
  }
}
