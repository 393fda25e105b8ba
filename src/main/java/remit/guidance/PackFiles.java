package remit.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import remit.request.CsvText;

/**
 * The files of a pack, all read at one moment, so that a pack is never half of one save and half of
 * the next.
 *
 * @param files their bytes by name within the folder, with {@code /} between parts
 */
record PackFiles(SortedMap<String, byte[]> files) {
  private static final int MOST_BYTES = 32 << 20;
  private static final int MOST_BYTES_TOGETHER = 64 << 20;
  private static final int MOST_FILES = 2_000;
  private static final List<String> ENDINGS = List.of(".csv", ".yaml", ".txt");

  static PackFiles read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
    }
    SortedMap<String, byte[]> found = new TreeMap<>();
    Path real = folder.toRealPath();
    int together = 0;
    for (Path path : paths(folder)) {
      byte[] bytes = bytes(path);
      together += bytes.length;
      if (together > MOST_BYTES_TOGETHER) {
        throw new IOException(
            "the files of the folder are larger than %d bytes together"
                .formatted(MOST_BYTES_TOGETHER));
      }
      found.put(real.relativize(path).toString().replace('\\', '/'), bytes);
    }
    return new PackFiles(found);
  }

  /** The files of a folder that belong to a pack, in the order of their names. */
  static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder.toRealPath(), 2)) {
      List<Path> paths =
          walk.filter(PackFiles::isPart)
              .filter(Files::isRegularFile)
              .limit(MOST_FILES + 1L)
              .sorted()
              .toList();
      if (paths.size() > MOST_FILES) {
        throw new IOException("the folder holds more than %d files".formatted(MOST_FILES));
      }
      return paths;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The bytes of a file, which may grow while it is read. */
  private static byte[] bytes(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException(
            "%s is larger than %d bytes".formatted(path.getFileName(), MOST_BYTES));
      }
      return bytes;
    }
  }

  private static boolean isPart(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".")
        && !name.startsWith("~")
        && ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** The bytes of a file; empty, with a fault, if it is missing. */
  byte[] bytes(String name, Faults faults) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      faults.add(name, 0, null, "the file is missing.", null);
      return new byte[0];
    }
    return bytes;
  }

  /** The text of a file; empty, with a fault, if it is missing. */
  String text(String name, Faults faults) {
    return CsvText.decode(bytes(name, faults));
  }

  /** The texts in a folder of the pack by their name without the ending {@code .txt}. */
  Map<String, String> texts(String folder) {
    Map<String, String> texts = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith(folder + "/") && name.endsWith(".txt")) {
            texts.put(
                name.substring(folder.length() + 1, name.length() - ".txt".length()),
                CsvText.decode(bytes).replace("\r\n", "\n"));
          }
        });
    return texts;
  }

  /** SHA-256 over names and bytes, in hexadecimal. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, bytes) -> {
            digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
