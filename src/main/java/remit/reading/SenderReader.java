package remit.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.intake.Document;
import remit.intake.Part;
import remit.request.Funding;
import remit.request.Nation;
import remit.request.Sender;
import remit.request.SenderKind;

/** Reads who wrote from the letterhead, the signature and the address. */
final class SenderReader {
  private static final int HEAD_LINES = 10;
  private static final int FOOT_LINES = 7;
  private static final int LONG = 75;
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?m)^\\s*((?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sr|Sister)\\.? [A-Z][A-Za-z' .-]{2,40}?)\\s*(?:,.*)?$");

  private final Map<SenderKind, Lexicon<String>> kinds = new EnumMap<>(SenderKind.class);
  private final Lexicon<Map.Entry<String, String>> specialties;
  private final Lexicon<String> wales;
  private final Lexicon<String> scotland;
  private final Tokens tokens;

  SenderReader(Tokens tokens, Template.Slots slots) {
    this.tokens = tokens;
    SenderWords.kinds()
        .forEach((kind, words) -> kinds.put(kind, Cues.lexicon(words, tokens, slots)));
    List<Map.Entry<String, String>> all = new ArrayList<>();
    SenderWords.specialties()
        .forEach((name, words) -> words.forEach(w -> all.add(Map.entry(w, name))));
    specialties = new Lexicon<>(all, Map.Entry::getKey, tokens, slots);
    wales =
        Cues.lexicon(
            List.of(
                "bwrdd",
                "prifysgol",
                "betsi cadwaladr",
                "wales",
                "welsh",
                "wrexham",
                "ysbyty",
                "cymru",
                "gig cymru"),
            tokens,
            slots);
    scotland =
        Cues.lexicon(
            List.of(
                "nhs scotland",
                "scotland",
                "nhs lothian|grampian|tayside|highland|fife|borders|lanarkshire"),
            tokens,
            slots);
  }

  /** The sender, with what is not known left null. */
  Sender read(Document document) {
    StringBuilder seen = new StringBuilder();
    String head = "";
    String all = "";
    for (Part part : document.parts()) {
      if (part.kind() == Part.Kind.QUOTED) {
        continue;
      }
      all = all + "\n" + part.text();
      if (part.kind() == Part.Kind.SUBJECT) {
        continue;
      }
      List<String> lines = part.text().lines().filter(line -> !line.isBlank()).toList();
      boolean letter = part.kind() == Part.Kind.FILE || part.kind() == Part.Kind.ATTACHMENT;
      if (letter) {
        head(lines).filter(l -> !isReader(l)).forEach(l -> seen.append(l).append('\n'));
        head = lines.isEmpty() ? head : lines.get(0).strip();
      }
      lines.stream().skip(foot(lines, letter)).forEach(l -> seen.append(l).append('\n'));
    }
    String from =
        (document.fromName() == null ? "" : document.fromName())
            + " "
            + (document.fromAddress() == null
                ? ""
                : document.fromAddress().replaceAll("[@._-]", " "));
    SenderKind kind = kind(seen + "\n" + from + "\n" + from, all);
    List<Token> words = tokens.of(seen + "\n" + from);
    String specialty =
        specialties.find(words).stream().findFirst().map(f -> f.meaning().getValue()).orElse(null);
    boolean provider = kind != null && kind.isProvider();
    return new Sender(
        kind,
        specialty,
        organisation(head, document),
        name(document, seen.toString()),
        provider ? nation(words) : null,
        provider ? (kind == SenderKind.PRIVATE ? Funding.PRIVATE : Funding.NHS) : null,
        plainAddress(document.fromAddress()),
        List.of());
  }

  /** The letterhead: the lines before the salutation or the first long line. */
  private static Stream<String> head(List<String> lines) {
    return lines.stream()
        .limit(HEAD_LINES)
        .takeWhile(
            l ->
                !l.strip().startsWith("Dear ") && (l.strip().length() < LONG || l.contains("   ")));
  }

  /** The index of the first line of the signature. */
  private static int foot(List<String> lines, boolean letter) {
    int least = letter ? Math.min(HEAD_LINES, lines.size()) : 0;
    for (int i = lines.size() - 1; i >= Math.max(least, lines.size() - FOOT_LINES - 3); i--) {
      if (lines
          .get(i)
          .matches(
              "(?i)\\s*(yours|kind regards|regards|best wishes|with thanks|many thanks|thanks|rgds|cheers|signed|with kind|sincerely|thank you|bw|kr)\\b.{0,30}")) {
        return i;
      }
    }
    return Math.max(least, lines.size() - 3);
  }

  private static @Nullable String plainAddress(@Nullable String address) {
    return address != null && address.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+") ? address : null;
  }

  private Nation nation(List<Token> words) {
    if (wales.isIn(words)) {
      return Nation.WALES;
    }
    return scotland.isIn(words) ? Nation.SCOTLAND : Nation.ENGLAND;
  }

  /** Lines that name the practice to which it was sent. */
  private static boolean isReader(String line) {
    String lower = line.toLowerCase(Locale.ROOT).strip();
    return lower.startsWith("to:")
        || lower.startsWith("to ")
        || lower.startsWith("dear")
        || lower.startsWith("gp:")
        || lower.startsWith("gp ")
        || lower.startsWith("cc")
        || lower.startsWith("copy")
        || lower.startsWith("registered")
        || lower.startsWith("practice")
        || lower.startsWith("referrer")
        || lower.matches(".*\\b(surgery|medical centre|health centre|practice)\\b.*");
  }

  private @Nullable SenderKind kind(String seen, String all) {
    List<Token> words = tokens.of(seen);
    SenderKind best = null;
    double most = 0;
    for (Map.Entry<SenderKind, Lexicon<String>> entry : kinds.entrySet()) {
      double weight = 0;
      for (Lexicon.Found<String> found : entry.getValue().find(words)) {
        weight += found.weight() >= 2 ? 2.2 : 1.2;
      }
      if (entry.getKey() == SenderKind.SECONDARY_CARE
          || entry.getKey() == SenderKind.OTHER_PROVIDER) {
        weight = Math.min(weight * 0.4, 1.9);
      }
      if (entry.getKey() == SenderKind.PATIENT) {
        weight *= isWrittenByPatient(all) ? 1.5 : 0.3;
      }
      if (weight > most) {
        most = weight;
        best = entry.getKey();
      }
    }
    return most >= 0.5 ? best : null;
  }

  private static boolean isWrittenByPatient(String all) {
    String lower = all.toLowerCase(Locale.ROOT);
    Matcher mine = Pattern.compile("\\b(i|my|i'm|im|i've|ive|me)\\b").matcher(lower);
    int count = 0;
    while (mine.find()) {
      count++;
    }
    return count >= 3 && !lower.contains("yours sincerely") && !lower.contains("consultant");
  }

  private static @Nullable String organisation(String head, Document document) {
    if (!head.isEmpty() && head.length() <= 120) {
      return head.replaceAll("\\s{2,}.*", "").strip();
    }
    return document.fromName();
  }

  private static @Nullable String name(Document document, String seen) {
    if (document.fromName() != null) {
      return document.fromName();
    }
    Matcher signed = SIGNED.matcher(seen);
    String last = null;
    while (signed.find()) {
      last = signed.group(1).strip();
    }
    return last;
  }
}
