package remit.workbook;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A folder beside the pack in which a new pack is laid out whole, so that it can be checked before
 * a file of the old one is touched, and the old files be put back if a write fails.
 */
final class Staging implements AutoCloseable {
  private static final int MOST_LEFTOVERS = 100;

  private final Path folder;
  private final Path fresh;
  private final Path old;

  private Staging(Path folder) throws IOException {
    this.folder = folder;
    this.fresh = Files.createDirectory(folder.resolve("new"));
    this.old = Files.createDirectory(folder.resolve("old"));
  }

  /** Lays out the files in a folder beside {@code target}. */
  static Staging beside(Path target, SortedMap<String, byte[]> files) throws IOException {
    Staging staging = new Staging(freeFolder(target));
    try {
      for (var file : files.entrySet()) {
        Path path = staging.fresh.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return staging;
    } catch (IOException e) {
      staging.close();
      throw e;
    }
  }

  private static Path freeFolder(Path target) throws IOException {
    for (int i = 1; ; i++) {
      try {
        return Files.createDirectory(
            target.resolveSibling(".%s.import%d".formatted(target.getFileName(), i)));
      } catch (FileAlreadyExistsException e) {
        if (i >= MOST_LEFTOVERS) {
          throw e;
        }
      }
    }
  }

  /** The new pack. */
  Path pack() {
    return fresh;
  }

  /** Makes the new pack the folder {@code target}, which does not exist or is empty. */
  void become(Path target) throws IOException {
    Files.deleteIfExists(target);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Puts new files in the place of old ones, all of them or none. */
  void replace(Path target, List<String> names) throws IOException {
    List<String> begun = new ArrayList<>();
    for (String name : names) {
      Path file = target.resolve(name);
      if (Files.exists(file)) {
        Path kept = old.resolve(name);
        Files.createDirectories(kept.getParent());
        Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    try {
      for (String name : names) {
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        if (Files.isDirectory(file)) {
          throw new FileAlreadyExistsException(file.toString(), null, "it is a folder");
        }
        begun.add(name);
        Files.move(
            fresh.resolve(name),
            file,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      putBack(target, begun);
      throw e;
    }
  }

  private void putBack(Path target, List<String> names) throws IOException {
    for (String name : names) {
      Path kept = old.resolve(name);
      if (Files.exists(kept)) {
        Files.copy(
            kept,
            target.resolve(name),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
      } else {
        Files.deleteIfExists(target.resolve(name));
      }
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
