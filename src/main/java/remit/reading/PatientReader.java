package remit.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.intake.Document;
import remit.intake.Part;
import remit.request.NhsNumber;
import remit.request.Patient;

/** Reads whom a document is about. */
final class PatientReader {
  private static final Pattern NHS =
      Pattern.compile("(?<![\\d/.-])(\\d{3}[ -]?\\d{3}[ -]?\\d{4})(?![\\d/-])");
  private static final Pattern DAY =
      Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})\\b");
  private static final Pattern BORN =
      Pattern.compile(
          "(?i)(?:d\\.?\\s?o\\.?\\s?b\\.?|date of birth|born)\\W{0,4}(?:is )?(.{6,22})");
  private static final Pattern LONG_DAY =
      Pattern.compile(
          "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\\d{4})\\b");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\b(?:Mr|Mrs|Ms|Miss|Master|Baby|Mx)\\.? [A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){0,3}|\\b[A-Z]{2,}[A-Z'’-]*, [A-Z][a-z]+|\\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z][A-Z'’-]{2,}\\b|(?:(?i:name|patient|pt|re|client|child|pupil|employee|student|resident|mother|baby|query))\\W{1,6}[A-Z][A-Za-z'’-]+ [A-Z][A-Za-z'’-]+)");

  /** Words of letterheads and departments, which are written as names are: “Hospital NHS Trust”. */
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "\\b(?:NHS|ICB|ICS|CCG|PCT|CIC|GP|UK|(?i:hospitals?|trust|infirmary|surgery|centre|clinic|department|imaging|booking|practice|services?|unit|team))\\b");

  /** A name beside a day of birth. */
  private static final Pattern NAME_AND_DAY =
      Pattern.compile(
          "([A-Z][a-z'’-]+(?: [A-Z][A-Za-z'’-]+){1,3})(?: \\(?[A-Z0-9]{1,4}\\)?)?[\\s,(;:–-]{1,4}(?:(?i:d\\.?o\\.?b\\.?|born|date of birth)[\\s:]*)?\\d{1,2}[./ -](?:\\d{1,2}|[A-Za-z]{3,9})[./ -](?:19|20)?\\d\\d");

  private PatientReader() {}

  /** The patients; an empty list if none is named. */
  static List<Patient> read(Document document) {
    List<Patient> named = read(document, false);
    if (named.stream().anyMatch(Patient::isIdentified)) {
      return named;
    }
    List<Patient> quoted = read(document, true);
    return quoted.stream().anyMatch(Patient::isIdentified) ? quoted : named;
  }

  private static List<Patient> read(Document document, boolean withQuoted) {
    Map<String, Patient> byNumber = new LinkedHashMap<>();
    String name = null;
    LocalDate born = null;
    for (Part part : document.parts()) {
      if (part.kind() == Part.Kind.QUOTED && !withQuoted) {
        continue;
      }
      String text = part.text();
      born = born == null ? born(text) : born;
      name = name == null ? name(text) : name;
      Matcher number = NHS.matcher(text);
      while (number.find()) {
        String before =
            text.substring(Math.max(0, number.start() - 24), number.start())
                .toLowerCase(java.util.Locale.ROOT);
        String plain = number.group(1).replaceAll("[ -]", "");
        boolean called = before.contains("nhs") || before.contains("re:");
        NhsNumber found = new NhsNumber(number.group(1));
        if ((called || found.isValid())
            && !before.matches("(?s).*(tel|phone|ubrn|mob|ext|ref)\\W{0,4}$")) {
          byNumber.putIfAbsent(plain, new Patient(null, found, null));
        }
      }
    }
    List<Patient> patients = new ArrayList<>(byNumber.values());
    if (patients.isEmpty() && name != null && born != null) {
      patients.add(new Patient(name, null, born));
    } else if (patients.isEmpty() && name != null) {
      patients.add(new Patient(name, null, null));
    } else if (patients.size() == 1) {
      patients.set(0, new Patient(name, patients.get(0).nhsNumber(), born));
    }
    return patients;
  }

  private static @Nullable String name(String text) {
    for (String line : text.lines().limit(25).toList()) {
      if (line.matches(
              "(?i).*\\b(dear|secretary|consultant|practice manager|from|to|dr|copy|gp)\\b.*")
          && !line.matches("(?i).*\\b(nhs|dob|born|re|patient|name|d\\.o\\.b)\\b.*")) {
        continue;
      }
      Matcher name = NAME.matcher(line);
      while (name.find()) {
        if (!ORGANISATION.matcher(name.group()).find()) {
          return name.group()
              .replaceFirst("^(?i:name|patient|pt|re|client|child|pupil|employee)\\W+", "")
              .strip();
        }
      }
    }
    return NAME_AND_DAY
        .matcher(text)
        .results()
        .map(dated -> dated.group(1))
        .filter(dated -> !ORGANISATION.matcher(dated).find())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate born(String text) {
    Matcher born = BORN.matcher(text);
    while (born.find()) {
      LocalDate day = day(born.group(1));
      if (day != null) {
        return day;
      }
    }
    for (String line : text.lines().limit(25).toList()) {
      if (NHS.matcher(line).find() || NAME.matcher(line).find()) {
        LocalDate day = day(line);
        if (day != null && day.getYear() < 2024) {
          return day;
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      Matcher figures = DAY.matcher(text);
      if (figures.find()) {
        int year = Integer.parseInt(figures.group(3));
        int full = year >= 100 ? year : year > 26 ? 1900 + year : 2000 + year;
        return LocalDate.of(
            full, Integer.parseInt(figures.group(2)), Integer.parseInt(figures.group(1)));
      }
      Matcher words = LONG_DAY.matcher(text);
      if (words.find()) {
        return LocalDate.of(
            Integer.parseInt(words.group(3)),
            Times.month(words.group(2).toLowerCase(java.util.Locale.ROOT)),
            Integer.parseInt(words.group(1)));
      }
    } catch (java.time.DateTimeException e) {
      return null; // no such day
    }
    return null;
  }
}
