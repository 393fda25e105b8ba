package remit.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import remit.guidance.Catalogue;
import remit.guidance.Column;
import remit.guidance.ColumnKind;
import remit.guidance.TableForm;

/** The sheets of a workbook: one for each table of the pack, and those for its texts. */
final class PackSheets {
  static final String HEAD = "guidance.yaml";
  static final String CHANGES = "CHANGES.md";
  static final String REPLIES = "replies/";
  static final String SOURCES = "sources/";
  static final String ITEMS = "items.csv";
  static final String TEXT_ENDING = ".txt";

  /** The sheet that holds the words of drop-down lists; no part of the pack. */
  static final String WORDS = "words";

  private static final Pattern FILE_NAME =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,78}[\\p{L}\\p{N}_-])?");

  private static final List<TableForm> ALL = all();

  private PackSheets() {}

  static List<TableForm> forms() {
    return ALL;
  }

  /** The form of the sheet with this name. */
  static Optional<TableForm> named(String sheet) {
    return ALL.stream().filter(form -> name(form.file()).equals(sheet)).findFirst();
  }

  /** The name of the sheet for a file or a folder: its own without ending or slash. */
  static String name(String file) {
    return file.replaceFirst("(\\.[a-z]+|/)$", "");
  }

  /** Whether a file of the pack goes into the workbook. */
  static boolean holds(String file) {
    for (String folder : List.of(REPLIES, SOURCES)) {
      if (file.startsWith(folder)) {
        return file.endsWith(TEXT_ENDING)
            && isFileName(file.substring(folder.length(), file.length() - TEXT_ENDING.length()));
      }
    }
    return ALL.stream().anyMatch(form -> form.file().equals(file));
  }

  /** Whether this can be the name of a text of the pack, in its own folder. */
  static boolean isFileName(String name) {
    return FILE_NAME.matcher(name).matches();
  }

  private static List<TableForm> all() {
    List<TableForm> forms = new ArrayList<>();
    forms.add(
        new TableForm(
            HEAD,
            false,
            "The head of the pack: title, version, days, and the titles of the sources.",
            List.of(
                text(
                    "setting",
                    "The setting's name; never change it. Rows that begin with # are remarks. The"
                        + " two spaces before the names below “sources:” must stay."),
                text(
                    "value",
                    "What it is set to. Days are written as days. A text that holds a colon and a"
                        + " space stands in quotation marks."))));
    forms.addAll(Catalogue.forms());
    forms.add(
        new TableForm(
            REPLIES,
            false,
            "The letters and messages.",
            List.of(
                text("file", "The letter's own name, by which the sheet items knows it."),
                text(
                    "text",
                    "The letter. The first line is its title. {{gaps}} are filled in; a line is a"
                        + " paragraph, “- ” begins a list item, **…** round a line is bold. Alt and"
                        + " Enter begin a new line."))));
    forms.add(
        new TableForm(
            SOURCES,
            false,
            "The published documents, against which every quote is checked.",
            List.of(
                text("file", "The document's own name. Every row of it bears it."),
                text("text", "A line of the document, letter by letter."))));
    forms.add(
        new TableForm(
            CHANGES,
            true,
            "What changes for staff, from which day, on whose word.",
            List.of(text("line", "A line of the text; # begins a heading."))));
    return List.copyOf(forms);
  }

  private static Column text(String heading, String note) {
    return new Column(heading, false, ColumnKind.TEXT, List.of(), List.of(), note);
  }
}
