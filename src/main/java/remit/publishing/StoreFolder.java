package remit.publishing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a practice keeps its packs. No link in it is followed, and a file is replaced
 * whole or not at all.
 *
 * @param root the folder, which need not be there yet
 */
record StoreFolder(Path root) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 60;
  private static final int PACK_DEPTH = 2;

  /** A pack's id, fit to name a folder. */
  static String checkedId(String id) throws PackRefusedException {
    if (!ID.matcher(id).matches() || id.length() > LONGEST_ID || FileName.isReserved(id)) {
      throw new PackRefusedException(
          "“%s” is not the id of a pack: small letters, figures and hyphens only. Perhaps: sefton."
              .formatted(FileName.shown(id)));
    }
    return id;
  }

  /** A place in the store, none of whose steps is a link. */
  Path place(String... steps) throws PackRefusedException {
    Path place = root;
    refuseLink(place);
    for (String step : steps) {
      place = place.resolve(step);
      refuseLink(place);
    }
    return place;
  }

  private static void refuseLink(Path place) throws PackRefusedException {
    if (Files.isSymbolicLink(place)) {
      throw new PackRefusedException(
          "%s is a link to another place, and Remit follows none in its store of guidance."
              .formatted(place));
    }
  }

  /** The bytes of a small file, or null if it is not there. */
  byte @Nullable [] read(Path file, int most) throws IOException, PackRefusedException {
    refuseLink(file);
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new PackRefusedException("%s is larger than it may be.".formatted(file));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Whether a pack lies in the store, be it in force or not. */
  boolean holdsPacks() throws IOException {
    if (!Files.isDirectory(root)) {
      return false;
    }
    try (Stream<Path> places = Files.walk(root, PACK_DEPTH)) {
      return places.anyMatch(
          place ->
              root.relativize(place).getNameCount() == PACK_DEPTH
                  && Files.exists(place.resolve(PackArchive.MANIFEST))
                  && !place.getFileName().toString().startsWith("."));
    }
  }

  /** Replaces a file at one stroke. */
  void replace(Path file, byte[] bytes) throws IOException, PackRefusedException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    refuseLink(file);
    refuseLink(fresh);
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS))) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes a folder or file and all that is in it; links are deleted, not followed. */
  static void delete(Path place) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
