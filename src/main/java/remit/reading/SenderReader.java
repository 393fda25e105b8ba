package remit.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.intake.Document;
import remit.intake.Part;
import remit.request.Funding;
import remit.request.Nation;
import remit.request.Sender;
import remit.request.SenderKind;

/** Reads who wrote from the letterhead, the signature and the address. */
final class SenderReader {
  /** Kinds whose words many others use as well. */
  private static final Set<SenderKind> GENERAL =
      Set.of(SenderKind.SECONDARY_CARE, SenderKind.OTHER_PROVIDER);

  private static final Set<String> GENERAL_SPECIALTIES = Set.of("general medicine", "radiology");
  private static final double OF_ADDRESS = 4;
  private static final double LEAST = 0.35;
  private static final Pattern MINE =
      Pattern.compile("\\b(i|my|i'm|im|i've|ive|me|i'd|i’m|i’ve|mum|dad)\\b");
  private static final Pattern CLINICAL =
      Pattern.compile(
          "yours sincerely|yours faithfully|consultant|your patient|this (pleasant )?(patient|lady|gentleman|man|woman|child)|(?m)^\\s*dear (dr|doctor|colleague|gp)\\b|discharge summary|registrar|nurse specialist|practitioner\\s*$");
  private static final Pattern NAMES_SOMEBODY = Pattern.compile("^[^\\[☐☑✓]*[A-Za-z]{3}");
  private static final int HEAD_LINES = 10;
  private static final int FOOT_LINES = 7;
  private static final int LONG = 75;
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?m)^\\s*((?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sr|Sister)\\.? [A-Z][A-Za-z' .-]{2,40}?)\\s*(?:,.*)?$");

  private static final Pattern PRACTICE =
      Pattern.compile(
          "(?!.*\\b(?:hospital|department|dept|unit|ward|clinic|nhs trust|day|oral|general|plastic|vascular|breast|colorectal|cardiac|thoracic|orthopaedic|upper gi|maxillofacial|bariatric|hand|spinal) (?:surgery)\\b)(?!.*\\bsurgery (?:department|dept|unit|ward|clinic|centre|team)\\b).*\\b(surgery|medical centre|health centre|practice)\\b.*");

  private final Map<SenderKind, Lexicon<String>> kinds = new EnumMap<>(SenderKind.class);
  private final Map<String, SenderKind> addresses = new LinkedHashMap<>();
  private final Lexicon<Map.Entry<String, String>> specialties;
  private final Lexicon<String> endoscopic;
  private final Lexicon<String> wales;
  private final Lexicon<String> scotland;
  private final Tokens tokens;

  SenderReader(List<Phrase.SenderWords> words, Tokens tokens, Template.Slots slots) {
    this.tokens = tokens;
    Map<SenderKind, List<String>> byKind = new EnumMap<>(SenderKind.class);
    List<Map.Entry<String, String>> all = new ArrayList<>();
    for (Phrase.SenderWords each : words) {
      if (each.isAddress() && each.sender() != null) {
        addresses.put(each.words(), SenderKind.of(each.sender()));
      } else if (each.sender() != null) {
        byKind
            .computeIfAbsent(SenderKind.of(each.sender()), kind -> new ArrayList<>())
            .add(each.words());
      } else {
        all.add(Map.entry(each.words(), each.specialty()));
      }
    }
    byKind.forEach((kind, each) -> kinds.put(kind, Cues.lexicon(each, tokens, slots)));
    specialties = new Lexicon<>(all, Map.Entry::getKey, tokens, slots);
    endoscopic =
        Cues.lexicon(
            List.of(
                "gastroscop*",
                "ogd",
                "endoscop*",
                "clo",
                "urease",
                "helicobacter",
                "h pylori",
                "gastritis"),
            tokens,
            slots);
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
    List<Zone> zones = new ArrayList<>();
    String head = "";
    String all = "";
    for (Part part : document.parts()) {
      if (part.kind() == Part.Kind.QUOTED) {
        continue;
      }
      all = all + "\n" + part.text();
      if (part.kind() == Part.Kind.SUBJECT) {
        zones.add(new Zone(part.text(), 0.5, 2));
        continue;
      }
      List<String> lines = part.text().lines().filter(line -> !line.isBlank()).toList();
      boolean letter = part.kind() == Part.Kind.FILE || part.kind() == Part.Kind.ATTACHMENT;
      if (letter) {
        List<String> letterhead = head(lines).filter(l -> !isReader(l)).toList();
        String first = String.join("\n", letterhead.subList(0, Math.min(2, letterhead.size())));
        String rest =
            String.join(
                "\n", letterhead.subList(Math.min(2, letterhead.size()), letterhead.size()));
        zones.add(new Zone(first, 2.2, 2.4));
        zones.add(new Zone(rest, 0.9, 2.4));
        seen.append(first).append('\n').append(rest).append('\n');
        head =
            letterhead.stream()
                .map(String::strip)
                .filter(line -> NAMES_SOMEBODY.matcher(line).find())
                .findFirst()
                .orElse(head);
      }
      String foot =
          String.join(
              "\n", lines.subList(Math.min(lines.size(), foot(lines, letter)), lines.size()));
      zones.add(new Zone(foot, 1.6, 2.4));
      seen.append(foot).append('\n');
    }
    zones.add(new Zone(all, 0.22, 4));
    String from =
        (document.fromName() == null ? "" : document.fromName())
            + " "
            + (document.fromAddress() == null
                ? ""
                : document.fromAddress().replaceAll("[@._-]", " "));
    zones.add(new Zone(from, 2.2, 2.4));
    SenderKind kind = kind(zones, document, all);
    List<Token> words = tokens.of(seen + "\n" + from);
    String specialty =
        specialties.find(words).stream().findFirst().map(f -> f.meaning().getValue()).orElse(null);
    if ((specialty == null || GENERAL_SPECIALTIES.contains(specialty))
        && endoscopic.isIn(tokens.of(all))) {
      specialty = "gastroenterology";
    }
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

  /** Lines that name the practice to which it was sent, but no surgery of a hospital. */
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
        || PRACTICE.matcher(lower).matches();
  }

  /** Where words stand, and how much they tell of who wrote. */
  private record Zone(String text, double weight, double most) {}

  private @Nullable SenderKind kind(List<Zone> zones, Document document, String all) {
    Map<SenderKind, Double> weights = new EnumMap<>(SenderKind.class);
    for (Zone zone : zones) {
      List<Token> words = tokens.of(zone.text());
      for (Map.Entry<SenderKind, Lexicon<String>> entry : kinds.entrySet()) {
        double weight = 0;
        for (Lexicon.Found<String> found : entry.getValue().find(words)) {
          weight += found.weight() > 2 ? 1.4 : 1;
        }
        double share = GENERAL.contains(entry.getKey()) ? 0.36 : 1;
        weights.merge(
            entry.getKey(), Math.min(weight, zone.most()) * zone.weight() * share, Double::sum);
      }
    }
    String address = document.fromAddress();
    if (address != null) {
      String domain = address.toLowerCase(Locale.ROOT);
      addresses.entrySet().stream()
          .filter(entry -> domain.contains(entry.getKey()))
          .findFirst()
          .ifPresent(entry -> weights.merge(entry.getValue(), OF_ADDRESS, Double::sum));
    }
    weights.merge(SenderKind.PATIENT, patient(all, document), Double::sum);
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** How much the text speaks as a patient does, of itself and without a clinician's words. */
  private static double patient(String all, Document document) {
    String lower = all.toLowerCase(Locale.ROOT);
    if (CLINICAL.matcher(lower).find()) {
      return 0;
    }
    Matcher mine = MINE.matcher(lower);
    int count = 0;
    while (mine.find()) {
      count++;
    }
    double share = 100.0 * count / Math.max(30, lower.split("\\s+", -1).length);
    return share < 2.5 || count < 2 ? 0 : (document.mail() == null ? 1.6 : 1.2) + share / 8;
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
