package remit.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a pack.
 *
 * @param files their bytes by name within the pack, with {@code /} between parts
 */
record PackContents(SortedMap<String, byte[]> files) {

  /**
   * Reads the files of a pack that lie in a folder; what Office or an editor leaves beside them is
   * passed over.
   *
   * @throws PackRefusedException if a file's name or size is beyond what a pack may hold
   */
  static PackContents read(Path folder) throws IOException, PackRefusedException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      paths = walk.filter(path -> isPart(folder.relativize(path))).sorted().toList();
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    long bytes = 0;
    for (Path path : paths) {
      String name = nameIn(folder, path);
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new PackRefusedException("%s is not a file, perhaps a link.".formatted(name));
      }
      bytes += Files.size(path);
      checkSize(name, Files.size(path), bytes, files.size() + 1);
      files.put(name, Files.readAllBytes(path));
    }
    PackContents contents = new PackContents(files);
    contents.checkNames();
    return contents;
  }

  private static boolean isPart(Path inside) {
    String name = inside.getFileName().toString();
    return FileName.isPart(name) && !name.startsWith(".") && !name.startsWith("~");
  }

  /** The name of a file within its pack. */
  static String nameIn(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  static void checkSize(String name, long size, long all, int count) throws PackRefusedException {
    if (size > Bounds.MOST_PART_BYTES) {
      throw new PackRefusedException(
          "%s is larger than %d MB, the most that a file of a pack may be."
              .formatted(FileName.shown(name), Bounds.MOST_PART_BYTES >> 20));
    }
    if (all > Bounds.MOST_BYTES) {
      throw new PackRefusedException(
          "The files of the pack are together larger than %d MB, the most that a pack may hold."
              .formatted(Bounds.MOST_BYTES >> 20));
    }
    if (count > Bounds.MOST_PARTS) {
      throw new PackRefusedException(
          "The pack holds more than %d files.".formatted(Bounds.MOST_PARTS));
    }
  }

  /** Refuses names that could be another file on some computer. */
  void checkNames() throws PackRefusedException {
    Map<String, String> seen = new TreeMap<>();
    for (String name : files.keySet()) {
      Optional<String> fault = FileName.fault(name);
      if (fault.isPresent()) {
        throw new PackRefusedException(
            "The name “%s” %s.".formatted(FileName.shown(name), fault.get()));
      }
      String other = seen.put(name.toLowerCase(Locale.ROOT), name);
      if (other != null) {
        throw new PackRefusedException(
            "“%s” and “%s” would be the same file on Windows.".formatted(other, name));
      }
    }
  }

  /** The files as a manifest lists them. */
  List<Manifest.Part> parts() {
    List<Manifest.Part> parts = new ArrayList<>();
    files.forEach((name, bytes) -> parts.add(new Manifest.Part(name, bytes.length, hash(bytes))));
    return parts;
  }

  /**
   * Checks the files against those that a manifest lists.
   *
   * @throws PackRefusedException naming the first file that is missing, changed or not listed
   */
  void checkAgainst(List<Manifest.Part> listed) throws PackRefusedException {
    for (Manifest.Part part : listed) {
      byte[] bytes = files.get(part.name());
      if (bytes == null) {
        throw new PackRefusedException(
            "The file %s is missing.".formatted(FileName.shown(part.name())));
      }
      if (bytes.length != part.size() || !hash(bytes).equals(part.sha256())) {
        throw new PackRefusedException(
            "The file %s is not as the LMC signed it.".formatted(part.name()));
      }
    }
    List<String> names = listed.stream().map(Manifest.Part::name).toList();
    for (String name : files.keySet()) {
      if (!names.contains(name)) {
        throw new PackRefusedException(
            "The file %s is not among those that the LMC signed.".formatted(FileName.shown(name)));
      }
    }
    if (names.size() != files.size()) {
      throw new PackRefusedException("The list of the pack's files names one of them twice.");
    }
  }

  /** Writes the files into a new folder. */
  void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
  }

  /** SHA-256, in hexadecimal. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
