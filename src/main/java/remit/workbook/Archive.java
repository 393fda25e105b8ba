package remit.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks at the file of a workbook before anything in it is understood: is it small and plain? */
final class Archive {
  private static final String TOO_LARGE =
      "it is far larger unpacked than any guidance; it was not read.";
  private static final String DAMAGED =
      "it is damaged or no Excel workbook. Open it in Excel and save it again as “Excel Workbook"
          + " (.xlsx)”.";

  private Archive() {}

  /** The bytes of the file. */
  static byte[] read(Path file) throws IOException, WorkbookFaultsException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    CellFaults faults = new CellFaults();
    if (name.matches(".*\\.(xlsm|xlsb|xls|xltm|xlam|csv|ods)")) {
      faults.add(
          CellFault.WORKBOOK,
          "%s is no .xlsx file. In Excel, save it as “Excel Workbook (.xlsx)”."
              .formatted(file.getFileName()));
    } else if (Files.size(file) > Bounds.FILE) {
      faults.add(
          CellFault.WORKBOOK,
          "the file is larger than %,d bytes; it was not read.".formatted(Bounds.FILE));
    }
    faults.throwIfAny();
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(Bounds.FILE);
    }
    check(bytes, faults);
    faults.throwIfAny();
    return bytes;
  }

  private static void check(byte[] bytes, CellFaults faults) {
    if (bytes.length > 3 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
      faults.add(
          CellFault.WORKBOOK,
          "it has a password or is in the old format. Save it as “Excel Workbook (.xlsx)” without a"
              + " password.");
      return;
    }
    Set<String> names = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      long left = Math.min(Bounds.UNPACKED, Bounds.SMALL + (long) bytes.length * Bounds.RATIO);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = part(zip, left);
        left -= part.length;
        zip.closeEntry();
        long packed = Math.max(entry.getCompressedSize(), 1);
        if (left <= 0 || (part.length > Bounds.SMALL && part.length / packed > Bounds.RATIO)) {
          faults.add(CellFault.WORKBOOK, TOO_LARGE);
          return;
        }
        if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) || names.size() > Bounds.PARTS) {
          faults.add(CellFault.WORKBOOK, DAMAGED);
          return;
        }
        if (holdsDocumentType(part)) {
          faults.add(
              CellFault.WORKBOOK,
              "it declares a document type (in %s), which no spreadsheet program does. It was not"
                      .formatted(entry.getName())
                  + " read.");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      faults.add(CellFault.WORKBOOK, DAMAGED);
      return;
    }
    if (names.isEmpty()) {
      faults.add(CellFault.WORKBOOK, DAMAGED);
    }
  }

  private static byte[] part(InputStream in, long most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0 && out.size() < most; n = in.read(buffer)) {
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  /** Whether a part, in whatever Unicode, has the mark of a document type or an entity. */
  private static boolean holdsDocumentType(byte[] part) {
    String text = new String(part, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK") || text.isEmpty()) {
      return false;
    }
    if (text.substring(0, Math.min(4, text.length())).indexOf('\0') >= 0
        || text.startsWith("\u00FF\u00FE")
        || text.startsWith("\u00FE\u00FF")) {
      text = text.replace("\0", "");
    }
    return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
  }

  /** What is said of a workbook that cannot be read. */
  static String damaged() {
    return DAMAGED;
  }
}
