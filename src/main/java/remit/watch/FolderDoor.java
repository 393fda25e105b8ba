package remit.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.register.Arrival;
import remit.register.CaseEnd;
import remit.register.Ending;
import remit.register.Register;

/**
 * A folder that documents are dropped into. A document is taken once it has stopped growing, and
 * moved once it is stored and its case has ended. Nothing in the folder is ever deleted.
 */
final class FolderDoor {
  /** How long a file must not have changed before it is taken. */
  static final Duration SETTLED = Duration.ofSeconds(2);

  private static final int MOST_BYTES = 128 << 20;
  private static final List<String> UNFINISHED =
      List.of(".tmp", ".part", ".partial", ".crdownload", ".filepart");

  private final WatchSettings.Folder folder;
  private final Register register;
  private final Map<Path, Look> seen = new LinkedHashMap<>();
  private final Map<Path, Waiting> waiting = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private boolean unsettled;

  FolderDoor(WatchSettings.Folder folder, Register register) {
    this.folder = folder;
    this.register = register;
  }

  /** How a file looked. */
  private record Look(long size, long changed, Instant since) {
    boolean isLike(Look other) {
      return size == other.size && changed == other.changed;
    }
  }

  /** A file whose case has a number and may not have ended. */
  private record Waiting(long number, Look look) {}

  /** What cannot be taken or moved as it lies there, in plain sentences that name no file. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Whether nothing in the folder is left to be taken or moved. */
  boolean isIdle() {
    return !unsettled && waiting.isEmpty();
  }

  /** Takes what has settled, and moves what has ended. */
  void look(Instant now) {
    problems.clear();
    unsettled = false;
    List<Path> files;
    try {
      files = files();
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          "The folder of “%s” cannot be opened. Remit looks again, and takes what lies in it then."
              .formatted(folder.name()));
      return;
    }
    seen.keySet().retainAll(files);
    waiting.keySet().retainAll(files);
    for (Path file : files) {
      Look look = looked(file, now);
      if (look == null) {
        continue;
      }
      Waiting before = waiting.get(file);
      if (before != null && before.look().isLike(look)) {
        move(file, before);
      } else if (isSettled(look, now)) {
        take(file, look, now);
      } else {
        unsettled = true;
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> children = Files.list(folder.in())) {
      return children.filter(Files::isRegularFile).filter(FolderDoor::isDocument).sorted().toList();
    }
  }

  /** Not what programs leave beside documents, or are still writing. */
  private static boolean isDocument(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !name.startsWith("~$")
        && !name.equals("thumbs.db")
        && !name.equals("desktop.ini")
        && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private @Nullable Look looked(Path file, Instant now) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      Look look = new Look(found.size(), found.lastModifiedTime().toMillis(), now);
      Look before = seen.get(file);
      if (before != null && before.isLike(look)) {
        return before;
      }
      seen.put(file, look);
      return look;
    } catch (IOException e) {
      return null; // moved away meanwhile
    }
  }

  /** Unchanged since an earlier look, or for long by its own clock. */
  private static boolean isSettled(Look look, Instant now) {
    Duration quiet = Duration.between(Instant.ofEpochMilli(look.changed()), now);
    return Duration.between(look.since(), now).compareTo(SETTLED) >= 0
        || quiet.compareTo(SETTLED) >= 0;
  }

  private void take(Path file, Look look, Instant now) {
    if (look.size() > MOST_BYTES) {
      problems.add(
          "A file in “%s” is larger than 128 MB and stays where it is. A person must read it."
              .formatted(folder.name()));
      return;
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readAllBytes();
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      unsettled = true;
      problems.add(
          "A file in “%s” cannot be opened yet; it may be open in another program."
              .formatted(folder.name()));
      return;
    }
    if (bytes.length != look.size()) {
      unsettled = true;
      return;
    }
    String identity = "%s/%d/%d".formatted(name(file), look.changed(), look.size());
    MailIds ids = MailIds.of(name(file), bytes);
    long number =
        register
            .take(
                new Arrival(
                    folder.name(), identity, name(file), bytes, ids.messageId(), ids.answers()),
                now)
            .number();
    waiting.put(file, new Waiting(number, look));
    move(file, waiting.get(file));
  }

  private void move(Path file, @Nullable Waiting one) {
    Optional<CaseEnd> end =
        one == null
            ? Optional.empty()
            : register.cases().one(one.number()).map(remit.register.Case::end);
    if (end.isEmpty()) {
      return;
    }
    try {
      moveTo(target(end.get().ending()), file);
      waiting.remove(file);
      seen.remove(file);
    } catch (NoSuchFileException e) {
      waiting.remove(file);
    } catch (IOException e) {
      problems.add(
          "A file in “%s” is stored and decided, but cannot be moved; it may be open in another"
                  .formatted(folder.name())
              + " program, or the folder it goes to cannot be written to.");
    }
  }

  private Path target(Ending ending) {
    return switch (ending) {
      case DRAFT_READY, NOTHING_ASKED, COPY -> folder.done();
      case FOR_A_PERSON, COULD_NOT_READ -> folder.needsAPerson();
    };
  }

  /** Moves a file beside those of the same name. */
  private static void moveTo(Path target, Path file) throws IOException {
    Files.createDirectories(target);
    String name = name(file);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    Path free = target.resolve(name);
    for (int i = 2; Files.exists(free); i++) {
      free = target.resolve("%s (%d)%s".formatted(stem, i, ending));
    }
    try {
      Files.move(file, free, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(file, free);
    }
  }
}
