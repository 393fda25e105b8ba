package remit.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a pack, read at one moment.
 *
 * @param files the bytes of those that a workbook holds, by name with {@code /} between parts
 * @param others the names of those that it does not hold
 */
record PackFolder(SortedMap<String, byte[]> files, List<String> others) {
  private static final long MOST_BYTES = 32L << 20;
  private static final int DEPTH = 3;

  static PackFolder read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> others = new ArrayList<>();
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      paths = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path path : paths) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      if (name.matches("(.*/)?[.~][^/]*")) {
        continue;
      }
      if (!PackSheets.holds(name)) {
        others.add(name);
      } else if (Files.size(path) > MOST_BYTES) {
        throw new IOException("%s is larger than %,d bytes".formatted(name, MOST_BYTES));
      } else {
        files.put(name, Files.readAllBytes(path));
      }
    }
    return new PackFolder(files, others);
  }
}
