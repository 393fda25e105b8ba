package remit.guidance;

import java.io.IOException;
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
  private static final long MOST_BYTES = 32L << 20;
  private static final List<String> ENDINGS = List.of(".csv", ".yaml", ".txt");

  static PackFiles read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
    }
    SortedMap<String, byte[]> found = new TreeMap<>();
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      paths = walk.filter(Files::isRegularFile).filter(PackFiles::isPart).toList();
    }
    for (Path path : paths) {
      if (Files.size(path) > MOST_BYTES) {
        throw new IOException(
            "%s is larger than %d bytes".formatted(path.getFileName(), MOST_BYTES));
      }
      found.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
    }
    return new PackFiles(found);
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
