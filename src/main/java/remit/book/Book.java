package remit.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import remit.guidance.Category;
import remit.guidance.Guidance;
import remit.guidance.Item;

/**
 * The rule book: the rows of a guidance pack in words, on the terminal or as a document to sign.
 */
public final class Book {
  private static final String DOCX = ".docx";
  private static final List<String> ENDINGS = List.of(DOCX, ".html", ".htm");

  private Book() {}

  /**
   * Rows as a person reads them on a terminal, with the ids and cells by which an editor finds
   * them; lines of at most 96 characters.
   *
   * @param categories the categories to show, each under its heading
   * @param items the rows to show
   * @param asOf the day on which reasons must hold, or null for all days
   */
  public static String text(
      Guidance guidance,
      Collection<Category> categories,
      Collection<Item> items,
      @Nullable LocalDate asOf) {
    Chapters chapters = new Chapters(guidance, asOf, true);
    List<Block> blocks = new ArrayList<>();
    for (Category category : chapters.categories()) {
      if (categories.contains(category)) {
        List<Item> shown = chapters.items(category).stream().filter(items::contains).toList();
        blocks.addAll(chapters.of(category, shown, true));
      }
    }
    return Page.of(blocks);
  }

  /** Whether the book can be written as a file of this name: a Word file or a web page. */
  public static boolean canBeWrittenAs(Path file) {
    return ENDINGS.stream().anyMatch(name(file)::endsWith);
  }

  /**
   * Writes the whole rule book as one document: a Word file, or a web page that needs no other
   * file. A file that is there already is replaced at one moment, once the new one is whole.
   *
   * @throws IllegalArgumentException if it cannot be written as a file of this name
   * @throws IOException if the file cannot be written
   */
  public static void write(Guidance guidance, Edition edition, Path file) throws IOException {
    if (!canBeWrittenAs(file)) {
      throw new IllegalArgumentException("not a book's name: " + file.getFileName());
    }
    String title = "Rule book: " + Plain.line(guidance.title());
    String running = "%s · version %s".formatted(title, Plain.line(guidance.version()));
    List<Block> blocks = new Manuscript(guidance, edition).blocks();
    byte[] bytes =
        name(file).endsWith(DOCX)
            ? DocxBook.bytes(
                blocks, title, running, Plain.line(guidance.publisher()), edition.printed())
            : HtmlBook.page(blocks, title, running).getBytes(StandardCharsets.UTF_8);
    Path half = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(half, bytes);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
