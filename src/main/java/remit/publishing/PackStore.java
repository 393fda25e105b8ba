package remit.publishing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.GuidanceFaultsException;

/** The packs that a practice has installed, the one in force, and the LMCs' keys that it trusts. */
public final class PackStore {
  private static final String RECORD = "active.json";
  private static final int MOST_RECORD_BYTES = 1 << 20;

  private final StoreFolder folder;

  private PackStore(StoreFolder folder) {
    this.folder = folder;
  }

  /** The store in a folder, which need not be there yet. */
  public static PackStore in(Path root) {
    return new PackStore(new StoreFolder(root));
  }

  /**
   * Trusts an LMC's public key for a pack.
   *
   * @param replace whether it may take the place of another key
   * @throws PackRefusedException if another key is trusted already, or the file holds none
   */
  public TrustedKey trust(Path keyFile, String pack, boolean replace)
      throws IOException, PackRefusedException {
    return keys().trust(keyFile, pack, replace);
  }

  TrustedKeys keys() {
    return new TrustedKeys(folder);
  }

  StoreFolder folder() {
    return folder;
  }

  StoreRecord record() throws IOException, PackRefusedException {
    Path file = folder.place(RECORD);
    byte[] bytes = folder.read(file, MOST_RECORD_BYTES);
    if (bytes == null) {
      return StoreRecord.EMPTY;
    }
    try {
      return Json.read(bytes, StoreRecord.class);
    } catch (IOException e) {
      throw new PackRefusedException(
          "%s, which says which pack is in force, cannot be read. Delete it and install the LMC's pack"
                  .formatted(file)
              + " again.");
    }
  }

  /** The record, which must be there if packs are: without it what is in force would be a guess. */
  private StoreRecord knownRecord() throws IOException, PackRefusedException {
    Path file = folder.place(RECORD);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) && folder.holdsPacks()) {
      throw new PackRefusedException(
          "%s, which says which of the installed packs is in force, is missing. Install the LMC's file"
                  .formatted(file)
              + " again (remit guidance install FILE.zip).");
    }
    return record();
  }

  void keep(StoreRecord record) throws IOException, PackRefusedException {
    folder.replace(folder.place(RECORD), Json.write(record));
  }

  /**
   * The installed pack that is in force, all of whose files were checked; empty if the one that
   * came with Remit is in force.
   *
   * @throws PackRefusedException if it is not as the LMC signed it
   */
  public Optional<Installed> active() throws IOException, PackRefusedException {
    Optional<StoreRecord.Entry> entry = knownRecord().active();
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(verified(entry.get()));
    } catch (PackRefusedException e) {
      throw new PackRefusedException(
          "The installed guidance %s, version %s, cannot be used: %s\n"
                  .formatted(entry.get().pack(), entry.get().version(), e.getMessage())
              + "Install the LMC's file again (remit guidance install FILE.zip), or go back to the"
              + " guidance before it (remit guidance undo).");
    }
  }

  /**
   * The files and folders that show whether another pack has come in force, or this one changed.
   */
  public List<Path> places() {
    List<Path> places = new ArrayList<>();
    try {
      places.add(folder.place(RECORD));
      Optional<StoreRecord.Entry> entry = record().active();
      if (entry.isPresent()) {
        places.add(folder.place(entry.get().pack(), KeyFiles.PUBLIC));
        places.add(folder.place(entry.get().pack(), entry.get().version()));
      }
    } catch (IOException | PackRefusedException e) {
      return places; // a fault that is told when the pack is read
    }
    return places;
  }

  /** The pack of an entry, read back and checked. */
  Installed verified(StoreRecord.Entry entry) throws IOException, PackRefusedException {
    String pack = StoreFolder.checkedId(entry.pack());
    String version = Version.of(entry.version()).toString();
    Path place = folder.place(pack, version);
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new PackRefusedException("The folder %s is missing.".formatted(place));
    }
    byte[] signed = required(place, PackArchive.MANIFEST, Bounds.MOST_MANIFEST_BYTES);
    byte[] signature = required(place, PackArchive.SIGNATURE, Bounds.MOST_MANIFEST_BYTES);
    PublicKey key = keys().of(pack);
    if (!KeyFiles.isSigned(key, signed, signature)) {
      throw new PackRefusedException("It is not signed with the key that is trusted for it.");
    }
    Manifest manifest = PackArchive.manifest(signed);
    if (!manifest.pack().equals(pack)
        || !Version.of(manifest.version()).toString().equals(version)) {
      throw new PackRefusedException("Another pack or version lies in its place.");
    }
    PackContents.read(place).checkAgainst(manifest.files());
    return new Installed(place, manifest, entry.since(), KeyFiles.fingerprint(key));
  }

  private byte[] required(Path place, String name, int most)
      throws IOException, PackRefusedException {
    byte[] bytes = folder.read(place.resolve(name), most);
    if (bytes == null) {
      throw new PackRefusedException("The file %s is missing.".formatted(name));
    }
    return bytes;
  }

  /** Whether the pack of an entry is there and as the LMC signed it. */
  boolean isSound(StoreRecord.Entry entry) throws IOException {
    try {
      verified(entry);
      return true;
    } catch (PackRefusedException e) {
      return false;
    }
  }

  /**
   * Installs a pack and puts it in force, or changes nothing.
   *
   * @param zip the pack
   * @param shipped the folder of the guidance that came with Remit, or null if there is none
   * @param again whether a version that was undone may be installed once more
   * @param today the day on which it is installed
   * @throws PackRefusedException with the reason why it was not installed
   * @throws GuidanceFaultsException if the guidance in it has faults
   */
  public Installed install(Path zip, @Nullable Path shipped, boolean again, LocalDate today)
      throws IOException, PackRefusedException, GuidanceFaultsException {
    return alone(() -> new Installation(this, shipped, again, today).install(zip));
  }

  /**
   * Goes back to the pack that was in force before, passing over those that are damaged or older
   * than the one that came with Remit.
   *
   * @param shipped the folder of the guidance that came with Remit, or null if there is none
   * @param today the day
   * @return the pack that is in force now; empty if the one that came with Remit is
   * @throws PackRefusedException if no installed pack is in force
   */
  public Optional<Installed> undo(@Nullable Path shipped, LocalDate today)
      throws IOException, PackRefusedException, GuidanceFaultsException {
    return alone(
        () -> {
          StoreRecord record = knownRecord();
          if (record.active().isEmpty()) {
            throw new PackRefusedException(
                "There is nothing to undo: the guidance that came with Remit is in force.");
          }
          Installation installation = new Installation(this, shipped, false, today);
          record = record.undo();
          while (record.active().isPresent() && !isFit(record.active().get(), installation)) {
            record = record.undo();
          }
          record = record.since(today);
          keep(record);
          return record.active().isEmpty()
              ? Optional.<Installed>empty()
              : Optional.of(verified(record.active().get()));
        });
  }

  private boolean isFit(StoreRecord.Entry entry, Installation installation)
      throws IOException, PackRefusedException {
    return isSound(entry)
        && !installation.isOlderThanShipped(entry.pack(), Version.of(entry.version()));
  }

  /** What is done while no other installation or undoing goes on. */
  private interface Step<T> {
    T run() throws IOException, PackRefusedException, GuidanceFaultsException;
  }

  private <T> T alone(Step<T> step)
      throws IOException, PackRefusedException, GuidanceFaultsException {
    Path lockFile = folder.place(".lock");
    Files.createDirectories(folder.root());
    try (FileChannel channel =
            FileChannel.open(
                lockFile,
                Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS));
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw busy();
      }
      return step.run();
    } catch (OverlappingFileLockException e) {
      throw busy();
    }
  }

  private static PackRefusedException busy() {
    return new PackRefusedException(
        "Another start of Remit is installing or undoing guidance just now. Try again in a minute.");
  }
}
