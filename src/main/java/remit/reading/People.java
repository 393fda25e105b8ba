package remit.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is spoken of: fills the slots {@code {practice}}, {@code {sender}} and {@code {patient}} of
 * the grammar's templates, and leaves the names of subjects to the guidance's list.
 */
final class People implements Template.Slots {
  /** Words that may stand before a name for the practice, the sender's side or the patient. */
  private static final Set<String> LEADS =
      Set.of(
          "the",
          "her",
          "his",
          "their",
          "my",
          "your",
          "our",
          "a",
          "an",
          "own",
          "usual",
          "registered",
          "family",
          "local",
          "named",
          "patients",
          "this",
          "its",
          "some",
          "any",
          "one",
          "of",
          "all",
          "either",
          "both",
          "whichever");

  private static final List<String> PRACTICE =
      names(
          """
          you, u, yourself, yourselves, yourselfs, yours, gp, gps, surgery, surgeries, practice,
          practices, general practitioner, general practitioners, general practice, family doctor,
          family practitioner, family physician, own doctor, own doctors, her doctor, her doctors,
          his doctor, his doctors, their doctor, their doctors, your doctor, your doctors,
          usual doctor, one of the doctors, the doctors, practice nurse, practice nurses,
          practise nurse, practice nursing team, practice team, practice staff,
          practice pharmacist, practice phlebotomist, practice manager, practice hca, gp practice,
          gp surgery, gp team, gp nurse, gp colleagues, gp pharmacist, surgery nurse,
          nurse at the surgery, doctors surgery, primary care, primary care team,
          primary care colleagues, primary healthcare team, community care, treatment room,
          treatment room nurse, treatment room team, health centre, medical centre, hca, pn,
          your end, your baby clinic, your imms clinic, your clinic, your hands, your capable hands, your own, your side, your team, your teams,
          your nurse, your nurses, your nursing team, your colleagues, your clinicians, your hca,
          your phlebotomist, your phlebotomists, your phlebotomy, your reception,
          your receptionist, your receptionists, your staff, your pharmacist, your admin team,
          your secretaries, your good self, your good selves, your goodself, your practice,
          your surgery, your place, reception, referrer, referring gp, partners, lead partner,
          practice partner, primary care network, somebody, someone, anybody, anyone""");

  /** Names for the practice only with a word such as "a" or "her" before them. */
  private static final List<String> PRACTICE_LED =
      names(
          """
          dr, drs, doctor, doctors, partner, office, clinicians, clinician, nurse there,
          nurses there""");

  /** What a note taken within the practice calls it. */
  private static final List<String> PRACTICE_WITHIN =
      names(
          """
          us, we, our drs, our doctors, our gps, our nurse, our nurses, our surgery, our team,
          here""");

  private static final Set<String> PRONOUNS = Set.of("i", "we", "us", "me", "ourselves", "myself");

  private static final List<String> SENDER =
      names(
          """
          i, we, us, me, ourselves, myself, our team, our nurse, our nurses, our service,
          our clinic, our department, our ward, our unit, our secretary, our office,
          our booking team, our consultant, our registrar, our pharmacist, our own,
          our specialist nurse, our specialist nurses, our midwife, our midwives, our physio,
          our physiotherapist, my team, my secretary, my colleague, my colleagues, my registrar,
          my specialist nurse, hospital, clinic, ward, team, department, unit, service, trust,
          infirmary, hospital team, secondary care, consultant, registrar, specialist nurse,
          nurse specialist, specialist nurses, nurse specialists, hf nurse, ibd nurse, ibd nurses,
          rheumatology nurses, outpatients, pre op clinic, surgeon, surgeons, anaesthetist, lab,
          laboratory, radiology, x ray department, midwife, midwives, community midwife,
          community midwives, maternity, district nurse, district nurses, district nursing,
          community nurse, community nurses, community team, dn, dns, health visitor, crisis team,
          care coordinator, home treatment team, pharmacist, community pharmacy, dietitian, physio,
          physiotherapist, social worker, booking office, booking team, appointments team,
          endoscopy office, endoscopy unit, secretary""");

  private static final List<String> PATIENT =
      names(
          """
          patient, pt, he, she, they, him, her, them, mr, mrs, ms, miss, mum, mother, mom, dad,
          father, parent, parents, family, husband, wife, partner, son, daughter, carer, carers,
          client, clients, lady, gentleman, ladies, gentlemen""");

  private static final String LED = "practice with a lead";

  private final Template.Slots subjects;
  private final Map<String, Map<String, List<List<String>>>> groups = new HashMap<>();

  /**
   * @param within whether the words were taken down within the practice, so that "us" is the
   *     practice
   */
  People(Template.Slots subjects, boolean within) {
    this.subjects = subjects;
    List<String> practice = new ArrayList<>(PRACTICE);
    if (within) {
      practice.addAll(PRACTICE_WITHIN);
    }
    groups.put("practice", byFirst(practice));
    groups.put(LED, byFirst(PRACTICE_LED));
    groups.put(
        "sender",
        byFirst(within ? SENDER.stream().filter(n -> !PRONOUNS.contains(n)).toList() : SENDER));
    groups.put("other", byFirst(SENDER.stream().filter(n -> !PRONOUNS.contains(n)).toList()));
    groups.put("patient", byFirst(PATIENT));
  }

  private static List<String> names(String list) {
    return List.of(list.strip().split(",\\s+", -1));
  }

  private static Map<String, List<List<String>>> byFirst(List<String> names) {
    Map<String, List<List<String>>> byFirst = new HashMap<>();
    for (String name : names) {
      List<String> words = List.of(name.split(" ", -1));
      byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words);
    }
    return byFirst;
  }

  @Override
  public int end(String group, List<Token> tokens, int from) {
    Map<String, List<List<String>>> names = groups.get(group);
    if (names == null) {
      return subjects.end(group, tokens, from);
    }
    for (int at = from; at < tokens.size() && at <= from + 3; at++) {
      int end = longest(names, tokens, at);
      if (end < 0 && at > from && group.equals("practice")) {
        end = longest(groups.getOrDefault(LED, Map.of()), tokens, at);
      }
      if (end >= 0) {
        return end;
      }
      String lead = tokens.get(at).word();
      if (!LEADS.contains(lead) || (lead.startsWith("your") && !group.equals("practice"))) {
        return -1;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Set<String> firstWords(String group) {
    Map<String, List<List<String>>> names = groups.get(group);
    if (names == null) {
      return subjects.firstWords(group);
    }
    Set<String> first = new HashSet<>(names.keySet());
    first.addAll(LEADS);
    return first;
  }

  private static int longest(Map<String, List<List<String>>> names, List<Token> tokens, int from) {
    int longest = -1;
    for (List<String> name : names.getOrDefault(tokens.get(from).word(), List.of())) {
      boolean same = from + name.size() <= tokens.size();
      for (int i = 1; i < name.size() && same; i++) {
        same = name.get(i).equals(tokens.get(from + i).word());
      }
      if (same) {
        longest = Math.max(longest, from + name.size());
      }
    }
    return longest;
  }

  /** Whether the practice is named in some words, otherwise than as "you". */
  boolean namePractice(List<Token> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).word();
      if (!word.equals("you")
          && !word.equals("u")
          && !word.startsWith("your")
          && longest(groups.getOrDefault("practice", Map.of()), words, i) >= 0) {
        return true;
      }
    }
    return false;
  }
}
