package remit.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.practice.Practice;

/**
 * Writes drafts as files: {@code letter.txt}, {@code letter.docx}, {@code draft.eml}, {@code
 * patient.txt} and {@code lmc.csv}, of which those that a draft has no use for are left out.
 *
 * @param letterhead the Word file below which letters are written; null for a plain page
 */
public record ReplyFiles(@Nullable Path letterhead) {
  static final String LETTER_TXT = "letter.txt";
  static final String LETTER_DOCX = "letter.docx";
  static final String DRAFT_EML = "draft.eml";
  static final String PATIENT_TXT = "patient.txt";
  static final String LMC_CSV = "lmc.csv";

  private static final List<String> NAMES =
      List.of(LETTER_TXT, LETTER_DOCX, DRAFT_EML, PATIENT_TXT, LMC_CSV);

  /** Under the letterhead that a practice names, which lies beside its file. */
  public static ReplyFiles of(Practice practice, Path practiceFile) {
    String letterhead = practice.letterhead();
    return new ReplyFiles(
        letterhead == null ? null : practiceFile.toAbsolutePath().resolveSibling(letterhead));
  }

  /**
   * Writes a draft into a folder, which is made if need be. Either all of its files are there
   * afterwards or none.
   *
   * @return the files written
   * @throws ReplyFilesException if the folder holds a draft already, or the letterhead cannot be
   *     used
   * @throws IOException if the files cannot be written
   */
  public List<Path> write(Draft draft, Path folder) throws IOException {
    Map<String, byte[]> contents = contents(draft);
    Files.createDirectories(folder);
    for (String name : NAMES) {
      refuseExisting(folder.resolve(name));
    }
    List<Path> written = new ArrayList<>();
    boolean whole = false;
    try {
      for (Map.Entry<String, byte[]> file : contents.entrySet()) {
        written.add(write(folder.resolve(file.getKey()), file.getValue()));
      }
      whole = true;
    } finally {
      if (!whole) {
        for (Path path : written) {
          Files.deleteIfExists(path);
        }
      }
    }
    return List.copyOf(written);
  }

  /**
   * The letter as a Word file, the same for the same draft; null if the draft holds no letter.
   *
   * @throws ReplyFilesException if the letterhead cannot be used
   */
  public byte @Nullable [] letterDocx(Draft draft) throws IOException {
    Letter letter = draft.letter();
    Envelope envelope = draft.envelope();
    return letter == null || envelope == null
        ? null
        : LetterDocx.bytes(letter, envelope.practice(), envelope.date(), letterhead);
  }

  private Map<String, byte[]> contents(Draft draft) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    Letter letter = draft.letter();
    Envelope envelope = draft.envelope();
    if (envelope != null) {
      byte[] docx = letterDocx(draft);
      if (letter != null && docx != null) {
        contents.put(LETTER_TXT, utf8(letter.text()));
        contents.put(LETTER_DOCX, docx);
      }
      contents.put(DRAFT_EML, DraftEml.bytes(envelope, draft.answer().text(), docx));
    }
    if (draft.toPatient() != null) {
      contents.put(PATIENT_TXT, utf8(draft.toPatient().text()));
    }
    contents.put(LMC_CSV, utf8(LmcLine.csv(draft.lmcLines())));
    return contents;
  }

  /** Writes beside the place first, so that nobody meets half a file under its name. */
  private static Path write(Path path, byte[] bytes) throws IOException {
    Path half = path.resolveSibling("." + path.getFileName() + ".part");
    try {
      Files.write(half, bytes);
      return Files.move(half, path);
    } catch (FileAlreadyExistsException e) {
      throw exists(path);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static void refuseExisting(Path path) throws ReplyFilesException {
    if (Files.exists(path)) {
      throw exists(path);
    }
  }

  private static ReplyFilesException exists(Path path) {
    return new ReplyFilesException(
        "The file “%s” is already in the folder; nothing was written."
            .formatted(path.getFileName()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
