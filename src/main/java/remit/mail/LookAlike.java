package remit.mail;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells domains that were made to look like one that the practice knows. */
final class LookAlike {
  /** Domains of the NHS, which are worth imitating whether the practice lists them or not. */
  private static final List<String> NHS = List.of("nhs.net", "nhs.uk");

  private static final String NHS_ENDING = ".nhs.uk";

  /** Letters of other alphabets and figures, each before the English letter it looks like. */
  private static final Map<Character, Character> FAMILIAR =
      Stream.of(
              "аa еe оo рp сc уy хx іi кk мm тt вb нh ԁd ԛq ԝw јj ѕs һh ӏl гr",
              "αa οo ρp νv ιi κk τt υu χx γy βb ηn",
              "ıi ɑa ɡg 0o 1l 3e 4a 5s |l")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableMap(pair -> pair.charAt(0), pair -> pair.charAt(1)));

  /** Pairs of letters that look like one. */
  private static final List<String[]> PAIRS =
      List.of(
          new String[] {"rn", "m"},
          new String[] {"vv", "w"},
          new String[] {"cl", "d"},
          new String[] {"i", "l"});

  private LookAlike() {}

  /**
   * A sentence that says which of some domains another one looks like; nothing if it looks like
   * none.
   *
   * @param domain a domain that is none of the others, in lower case
   */
  static Optional<String> of(String domain, Collection<String> known) {
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(NHS);
    String shown = shown(domain);
    boolean foreign = !shown.chars().allMatch(c -> c < 128);
    for (String other : all) {
      if (foreign && skeleton(shown).equals(skeleton(other))) {
        return say(domain, "is written with letters of another alphabet that look like", other);
      }
      if (domain.endsWith("." + other)) {
        continue;
      }
      if (skeleton(shown).equals(skeleton(other))) {
        return say(domain, "is written with letters or figures that look like", other);
      }
      if (isOneSlipFrom(domain, other) || isOneSlipFrom(skeleton(shown), skeleton(other))) {
        return say(domain, "is one letter away from", other);
      }
      if (holds(domain, other)) {
        return say(domain, "only holds the name of", other);
      }
      if (hasOtherEnding(domain, other)) {
        return say(domain, "has another ending than", other);
      }
    }
    return foreign
        ? Optional.of(
            "The sender's domain %s stands for letters of another alphabet.".formatted(domain))
        : Optional.empty();
  }

  private static Optional<String> say(String domain, String how, String other) {
    return Optional.of(
        "The sender's domain %s %s %s, but is not %3$s.".formatted(domain, how, other));
  }

  /** The domain as mail programs show it. */
  private static String shown(String domain) {
    try {
      return IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return domain;
    }
  }

  /** The same for two texts that the eye takes for each other. */
  private static String skeleton(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    StringBuilder familiar = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      familiar.append(FAMILIAR.getOrDefault(letter, letter));
    }
    String skeleton = familiar.toString();
    for (String[] pair : PAIRS) {
      skeleton = skeleton.replace(pair[0], pair[1]);
    }
    return skeleton;
  }

  /** Whether one letter was changed, left out, added, or exchanged with the next. */
  private static boolean isOneSlipFrom(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    String left = one.substring(start);
    String right = other.substring(start);
    if (left.length() > right.length()) {
      return left.substring(1).equals(right);
    }
    if (left.length() < right.length()) {
      return right.substring(1).equals(left);
    }
    return left.isEmpty()
        || left.substring(1).equals(right.substring(1))
        || (left.length() > 1
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0)
            && left.substring(2).equals(right.substring(2)));
  }

  /** Whether the parts of a known domain's name stand in another, as in nhs.net.example. */
  private static boolean holds(String domain, String known) {
    String parts = "." + domain.replace('-', '.') + ".";
    return parts.contains("." + known.replace('-', '.') + ".");
  }

  /** Whether only the last part of the name differs, or the NHS's own ending is missing. */
  private static boolean hasOtherEnding(String domain, String known) {
    String name = known.endsWith(NHS_ENDING) ? known.replace(NHS_ENDING, "") : "";
    return (!name.isEmpty() && domain.startsWith(name + "."))
        || domain
            .substring(0, domain.lastIndexOf('.'))
            .equals(known.substring(0, known.lastIndexOf('.')));
  }
}
