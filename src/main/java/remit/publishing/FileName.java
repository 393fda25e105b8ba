package remit.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the files of a pack may be called, so that each is one plain file on every computer. */
final class FileName {
  private static final int LONGEST = 120;
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ()_.-]*[A-Za-z0-9()_-])?");
  private static final List<String> ENDINGS = List.of(".csv", ".yaml", ".txt", ".md");
  private static final Set<String> RESERVED =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
  private static final Pattern NUMBERED = Pattern.compile("(com|lpt)[0-9]");

  private FileName() {}

  /** Whether a file with this ending belongs in a pack. */
  static boolean isPart(String name) {
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** What is wrong with a name within a pack, as the end of a sentence; empty if nothing is. */
  static Optional<String> fault(String name) {
    if (name.length() > LONGEST) {
      return Optional.of("is longer than %d characters".formatted(LONGEST));
    }
    List<String> steps = List.of(name.split("/", -1));
    if (steps.size() > 2) {
      return Optional.of("lies more than one folder deep");
    }
    for (String step : steps) {
      if (!PLAIN.matcher(step).matches()) {
        return Optional.of(
            "has a character that a pack's files may not have: only letters without accents,"
                + " figures, spaces, hyphens, full stops and brackets");
      }
      if (isReserved(step)) {
        return Optional.of("is a name that Windows keeps for itself");
      }
    }
    return isPart(name)
        ? Optional.empty()
        : Optional.of("does not end in " + String.join(", ", ENDINGS));
  }

  /** Whether Windows takes the name for a device, whatever its ending. */
  static boolean isReserved(String step) {
    String stem = step.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "").strip();
    return RESERVED.contains(stem) || NUMBERED.matcher(stem).matches();
  }

  /** A name that came from outside, made fit to be shown. */
  static String shown(String name) {
    String plain = name.replaceAll("[^\\p{Graph} ]", "?");
    return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
  }
}
