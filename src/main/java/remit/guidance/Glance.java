package remit.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * How some files and folders of guidance look from outside: the name, size and time of each part.
 * Two that differ show that something was changed between them.
 *
 * @param parts a line for each file, in the order of their names
 */
public record Glance(List<String> parts) {
  private static final String NOT_THERE = "not there";

  /** Copies the list. */
  public Glance {
    parts = List.copyOf(parts);
  }

  /**
   * Looks at some places.
   *
   * @param places files, and folders with the files of guidance in them; one that is not there, or
   *     cannot be looked into, is seen as such
   */
  public static Glance at(List<Path> places) {
    List<String> parts = new ArrayList<>();
    for (Path place : places) {
      try {
        if (Files.isDirectory(place)) {
          for (Path file : PackFiles.paths(place)) {
            parts.add(part(file));
          }
        } else {
          parts.add(part(place));
        }
      } catch (IOException | UncheckedIOException e) {
        parts.add(place + " " + NOT_THERE);
      }
    }
    return new Glance(parts);
  }

  private static String part(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return "%s %d %s %s".formatted(file, now.size(), now.lastModifiedTime(), now.fileKey());
  }
}
