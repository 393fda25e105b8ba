package remit.guidance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import remit.request.Fact;

/** A condition on a fact as a person says it, for instance {@code asked by any provider}. */
final class FactWords {
  private static final int NAMED_MEMBERS = 5;

  /** Ids that read badly with spaces in place of their hyphens. */
  private static final Map<Fact, Map<String, String>> SPOKEN =
      Map.ofEntries(
          Map.entry(
              Fact.SENDER,
              Map.ofEntries(
                  Map.entry("community", "a community team"),
                  Map.entry("mental-health", "a mental health team"),
                  Map.entry("midwifery", "a midwife"),
                  Map.entry("maternity", "a maternity unit"),
                  Map.entry("pre-op", "a pre-operative clinic"),
                  Map.entry("emergency-department", "an emergency department"),
                  Map.entry("private", "a private provider"),
                  Map.entry("other-provider", "another provider"),
                  Map.entry("patient", "the patient"),
                  Map.entry("employer", "an employer"),
                  Map.entry("icb", "the ICB"),
                  Map.entry("nhse", "NHS England"),
                  Map.entry("supplier", "a supplier"),
                  Map.entry("pharmacy", "a pharmacy"),
                  Map.entry("school", "a school"),
                  Map.entry("solicitor", "a solicitor"),
                  Map.entry("practice", "a practice"))),
          Map.entry(
              Fact.NATION,
              Map.of(
                  "england", "England",
                  "wales", "Wales",
                  "scotland", "Scotland",
                  "northern-ireland", "Northern Ireland")),
          Map.entry(Fact.FUNDING, Map.of("nhs", "NHS")),
          Map.entry(
              Fact.CHANNEL,
              Map.of(
                  "letter", "a letter",
                  "email", "the words of an email",
                  "document", "an attached document",
                  "phone-note", "a note of a telephone call",
                  "online-form", "an online form",
                  "clinical-system-task", "a task in the clinical system")),
          Map.entry(
              Fact.EPISODE,
              Map.of(
                  "operation", "an operation",
                  "stay", "a stay in hospital",
                  "clinic", "a clinic",
                  "emergency", "an emergency attendance",
                  "pregnancy", "a pregnancy or birth",
                  "none", "the practice's own care")),
          Map.entry(
              Fact.REQUESTED_BY, Map.of("practice", "the practice itself", "sender", "the sender")),
          Map.entry(Fact.SHARED_CARE, Map.of("none", "no")),
          Map.entry(
              Fact.PRESCRIBING,
              Map.of(
                  "hospital-only", "kept to hospitals",
                  "specialist-start", "started or changed by a specialist",
                  "unlicensed", "unlicensed or off label",
                  "supply-owed", "owed by the provider",
                  "before-procedure", "for use before a procedure",
                  "private", "recommended privately",
                  "on-repeat", "already on repeat at the practice",
                  "own-acute", "the practice's own acute treatment")),
          Map.entry(
              Fact.FORM,
              Map.of(
                  "urgent-suspected-cancer", "the Urgent Suspected Cancer (2WW) form",
                  "memory-clinic", "the memory clinic form",
                  "local", "a local referral form")),
          Map.entry(Fact.PURPOSE, Map.of("direct-and-secondary", "direct care and secondary use")),
          Map.entry(
              Fact.CAPACITY,
              Map.of(
                  "free", "a clinician is below the safe maximum of contacts",
                  "reached", "every clinician has reached the safe maximum of contacts")));

  private final Map<String, Subject> subjects;

  FactWords(Map<String, Subject> subjects) {
    this.subjects = subjects;
  }

  String of(Fact fact, Condition condition) {
    if (condition instanceof Condition.Choice choice) {
      String any = choice.any().isEmpty() ? "" : phrase(fact, list(fact, choice.any()));
      String none = choice.none().isEmpty() ? "" : "not " + phrase(fact, list(fact, choice.none()));
      return any + (any.isEmpty() || none.isEmpty() ? "" : ", but ") + none;
    }
    if (condition instanceof Condition.Range range) {
      return switch (fact) {
        case INTERVAL_DAYS -> "wanted after " + amount(range, "day");
        case ABSENCE_DAYS -> "for an absence of " + amount(range, "day");
        case WEEKS_POSTNATAL -> amount(range, "week") + " after the birth";
        case SUPPLY_DAYS -> "with " + amount(range, "day") + " of supply left";
        default -> fact.label() + " " + range.words();
      };
    }
    if (condition instanceof Condition.YesNo answer) {
      return answer(fact, answer.wanted());
    }
    return fact == Fact.ABSENCE_FROM
        ? "the first day of the absence: " + condition.words()
        : fact.label() + " " + condition.words();
  }

  private static String answer(Fact fact, boolean yes) {
    return switch (fact) {
      case MISSED_APPOINTMENT -> yes ? "after a missed appointment" : "no missed appointment";
      case ADVICE_ONLY -> "the practice had " + (yes ? "" : "not ") + "asked for advice only";
      case OWN_ASSESSMENT ->
          (yes ? "" : "not ") + "part of the practice's own assessment of the patient";
      case LMC_APPROVED -> (yes ? "" : "not ") + "approved by the LMC";
      default -> fact.label() + " " + (yes ? "yes" : "no");
    };
  }

  /** The words of a range with the unit behind its last number. */
  private static String amount(Condition.Range range, String unit) {
    int counted = range.most() == Integer.MAX_VALUE ? range.least() : range.most();
    String units = counted == 1 ? unit : unit + "s";
    String words = range.words();
    int more = words.indexOf(" or ");
    return more < 0
        ? words + " " + units
        : words.substring(0, more) + " " + units + words.substring(more);
  }

  private static String phrase(Fact fact, String list) {
    return switch (fact) {
      case SENDER -> "asked by " + list;
      case SPECIALTY -> "from " + list;
      case NATION -> "from a sender in " + list;
      case FUNDING -> "for " + list + " care";
      case CHANNEL -> "come as " + list;
      case SUBJECT -> "about " + list;
      case EPISODE -> "coming from " + list;
      case RELATION -> list + " to the sender's own plan or referral";
      case REQUESTED_BY -> "a test or monitoring requested by " + list;
      case SHARED_CARE -> list + " shared care";
      case PRESCRIBING -> "a drug that is " + list;
      case FORM -> "naming " + list;
      case REFERRAL -> "the referral was " + list;
      case PURPOSE -> "for " + list;
      case CAPACITY -> list;
      default -> fact.label() + " " + list;
    };
  }

  private String list(Fact fact, Set<String> ids) {
    Set<String> left = new TreeSet<>(ids);
    Stream<String> first = Stream.empty();
    if (fact == Fact.SENDER && left.containsAll(Cells.PROVIDERS)) {
      left.removeAll(Cells.PROVIDERS);
      first = Stream.of("any provider");
    }
    Stream<String> inOrder =
        fact.words().isEmpty() ? left.stream() : fact.words().stream().filter(left::contains);
    return or(Stream.concat(first, inOrder.map(id -> word(fact, id))).toList());
  }

  private String word(Fact fact, String id) {
    if (fact == Fact.SUBJECT) {
      return subject(id);
    }
    return fact == Fact.SPECIALTY
        ? id
        : SPOKEN.getOrDefault(fact, Map.of()).getOrDefault(id, spaced(id));
  }

  /** A subject's label; of a group its members, or how many there are. */
  private String subject(String id) {
    Subject subject = subjects.get(id);
    if (subject != null) {
      return subject.label();
    }
    List<String> members =
        subjects.values().stream()
            .filter(member -> member.groups().contains(id))
            .map(Subject::label)
            .toList();
    return members.size() <= NAMED_MEMBERS
        ? or(members)
        : "any of the %d in the group “%s”".formatted(members.size(), spaced(id));
  }

  private static String spaced(String id) {
    return id.replace('-', ' ').toLowerCase(Locale.ROOT);
  }

  /** The words with commas and a last “or”. */
  static String or(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : words.stream().limit(last).collect(Collectors.joining(", ")) + " or " + words.get(last);
  }
}
