package remit.guidance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import remit.request.Fact;

/** Reads the words by which requests ask: phrases, danger phrases and abbreviations. */
final class PhraseSheet {
  private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");
  private static final Set<String> OWN_SLOTS =
      Set.of("time", "number", "day", "dose", "practice", "sender", "patient");
  private static final Set<String> WHERES = Set.of("ASK", "CONTEXT", "DOCUMENT");
  private static final Set<String> COUNTS = Set.of("ALWAYS", "ACUTE");
  private static final String ADDRESS = "address";

  private final PackFiles files;
  private final Faults faults;
  private final Set<String> slots = new LinkedHashSet<>(OWN_SLOTS);

  PhraseSheet(PackFiles files, Map<String, Subject> subjects, Faults faults) {
    this.files = files;
    this.faults = faults;
    slots.addAll(subjects.keySet());
    subjects.values().forEach(subject -> slots.addAll(subject.groups()));
  }

  Phrase.Book read(
      Map<String, Work> works, Map<String, Subject> subjects, Map<String, DangerSign> signs) {
    List<Phrase> phrases = new ArrayList<>();
    for (Row row : sheet("phrases.csv").rows()) {
      String where = row.text("where").toUpperCase(Locale.ROOT);
      if (!where.isEmpty() && !WHERES.contains(where)) {
        row.fault(
            "where", "“%s” is not ask, context or document.".formatted(row.text("where")), null);
        where = "";
      }
      phrases.add(
          new Phrase(
              row.number(),
              words(row),
              row.id("work", "work", works.keySet()),
              List.copyOf(row.ids("subject", "subject", subjects.keySet())),
              says(row),
              where.isEmpty() ? Phrase.Where.ASK : Phrase.Where.valueOf(where)));
    }
    List<Phrase.Danger> dangers = dangers("danger-phrases.csv", signs);
    Map<String, String> abbreviations = new LinkedHashMap<>();
    for (Row row : sheet("abbreviations.csv").rows()) {
      abbreviations.put(row.required("short"), row.required("long"));
    }
    return new Phrase.Book(phrases, dangers, senders(), examples(works), abbreviations, slots);
  }

  /** The words for danger signs in a file. */
  List<Phrase.Danger> dangers(String file, Map<String, DangerSign> signs) {
    List<Phrase.Danger> dangers = new ArrayList<>();
    for (Row row : sheet(file).rows()) {
      row.required("sign");
      String sign = row.id("sign", "danger sign", signs.keySet());
      dangers.add(
          new Phrase.Danger(row.number(), words(row), sign == null ? "" : sign, counts(row)));
    }
    return dangers;
  }

  private List<Phrase.SenderWords> senders() {
    List<Phrase.SenderWords> senders = new ArrayList<>();
    for (Row row : sheet("senders.csv").rows()) {
      String where = row.text("where");
      if (!where.isEmpty() && !where.equals(ADDRESS)) {
        row.fault("where", "“%s” is not address; leave the cell empty.".formatted(where), ADDRESS);
      }
      senders.add(
          new Phrase.SenderWords(
              row.number(),
              words(row),
              row.id("sender", "sender", Cells.SENDERS),
              row.text("specialty"),
              where.equals(ADDRESS)));
    }
    return senders;
  }

  private List<Phrase.Example> examples(Map<String, Work> works) {
    List<Phrase.Example> examples = new ArrayList<>();
    Set<String> meant = new LinkedHashSet<>(works.keySet());
    meant.add(Phrase.Example.NONE);
    for (Row row : sheet("examples.csv").rows()) {
      String work = row.id("work", "work", meant);
      row.ids("sender", "sender", Cells.SENDERS);
      examples.add(
          new Phrase.Example(
              row.number(),
              row.required("words"),
              work == null ? Phrase.Example.NONE : work,
              row.text("sender")));
    }
    return examples;
  }

  private static Phrase.Counts counts(Row row) {
    String text = row.text("counts").toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Phrase.Counts.PRESENT;
    }
    if (!COUNTS.contains(text)) {
      row.fault("counts", "“%s” is not always or acute.".formatted(row.text("counts")), null);
      return Phrase.Counts.PRESENT;
    }
    return Phrase.Counts.valueOf(text);
  }

  private Sheet sheet(String file) {
    return Sheet.read(file, files.bytes(file, faults), faults);
  }

  private String words(Row row) {
    String words = row.required("words");
    Matcher slot = SLOT.matcher(words);
    while (slot.find()) {
      if (!slots.contains(slot.group(1))) {
        faults.unknown(row.file(), row.number(), "words", "slot", slot.group(1), slots);
      }
    }
    return words;
  }

  private static Map<Fact, String> says(Row row) {
    Map<Fact, String> says = new EnumMap<>(Fact.class);
    Map<String, Fact> facts =
        Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::label, f -> f));
    for (String pair : row.list("says")) {
      String name = pair.replaceFirst("=.*", "").strip();
      String value = pair.replaceFirst("[^=]*=?", "").strip();
      Fact fact = facts.get(name);
      if (fact == null) {
        row.faults().unknown(row.file(), row.number(), "says", "fact", name, facts.keySet());
      } else if (!allows(fact, value)) {
        row.faults().unknown(row.file(), row.number(), "says", fact.label(), value, fact.words());
      } else {
        says.put(fact, value);
      }
    }
    return says;
  }

  private static boolean allows(Fact fact, String value) {
    return switch (fact.kind()) {
      case CHOICE -> fact.words().contains(value);
      case YES_NO -> value.equals("yes") || value.equals("no");
      case NUMBER -> value.matches("\\d{1,5}");
      case DATE -> false;
    };
  }
}
