package remit.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;

/** The steps of one installation: every check first, then two moves that each happen or do not. */
final class Installation {
  private static final String STAGING = ".staging";
  private static final String ASIDE = ".aside";

  private final PackStore store;
  private final @Nullable Path shipped;
  private final boolean again;
  private final LocalDate today;

  Installation(PackStore store, @Nullable Path shipped, boolean again, LocalDate today) {
    this.store = store;
    this.shipped = shipped;
    this.again = again;
    this.today = today;
  }

  Installed install(Path zip) throws IOException, PackRefusedException, GuidanceFaultsException {
    PackArchive archive = PackArchive.read(zip);
    Manifest manifest = archive.manifest();
    String pack = StoreFolder.checkedId(manifest.pack());
    if (!KeyFiles.isSigned(store.keys().of(pack), archive.manifestBytes(), archive.signature())) {
      throw new PackRefusedException(
          "It is not signed with the key that is trusted for the pack “%s”. It may be forged; ring the"
                  .formatted(pack)
              + " LMC on a number that you know.");
    }
    archive.contents().checkAgainst(manifest.files());
    Version version = Version.of(manifest.version());
    checkEngine(manifest);
    checkDays(manifest);
    StoreRecord record = store.record();
    boolean repair = isRepair(record, pack, version, archive.manifestBytes());
    if (!repair) {
      checkVersion(record, manifest, version);
    }
    Path staging = store.folder().place(pack, STAGING);
    Path aside = store.folder().place(pack, ASIDE);
    Path place = store.folder().place(pack, version.toString());
    StoreFolder.delete(staging);
    StoreFolder.delete(aside);
    try {
      Files.createDirectories(staging);
      archive.contents().writeTo(staging);
      Files.write(staging.resolve(PackArchive.MANIFEST), archive.manifestBytes());
      Files.write(staging.resolve(PackArchive.SIGNATURE), archive.signature());
      Guidance guidance = GuidanceReader.read(staging);
      checkSame(manifest, guidance);
      if (!repair) {
        checkApproved(manifest, guidance, record);
      }
      store.keep(record); // a pack without a record would be taken for a store that was damaged
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(place, aside); // never the pack in force, unless it is damaged
      }
      Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
      StoreRecord.Entry entry =
          new StoreRecord.Entry(
              pack, version.toString(), today, PackContents.hash(archive.manifestBytes()));
      Installed installed = store.verified(entry);
      store.keep(record.with(entry));
      return installed;
    } finally {
      StoreFolder.delete(staging);
      StoreFolder.delete(aside);
    }
  }

  private static void checkEngine(Manifest manifest) throws PackRefusedException {
    if (Version.of(manifest.engine()).isHigherThan(Version.of(Engine.VERSION))) {
      throw new PackRefusedException(
          "It needs Remit %s or newer, and this is Remit %s. Install a newer Remit first."
              .formatted(manifest.engine(), Engine.VERSION));
    }
  }

  private void checkDays(Manifest manifest) throws PackRefusedException {
    LocalDate until = manifest.inForceUntil();
    if (until != null && until.isBefore(today)) {
      throw new PackRefusedException(
          "IT HAS EXPIRED: its last day in force was %s. Ask the LMC for a newer pack."
              .formatted(Days.words(until)));
    }
  }

  /** Whether the very pack that is in force is installed over a copy that has been damaged. */
  private boolean isRepair(StoreRecord record, String pack, Version version, byte[] manifest)
      throws IOException {
    Optional<StoreRecord.Entry> active = record.active();
    return active.isPresent()
        && active.get().pack().equals(pack)
        && active.get().version().equals(version.toString())
        && active.get().manifest().equals(PackContents.hash(manifest))
        && !store.isSound(active.get());
  }

  private void checkVersion(StoreRecord record, Manifest manifest, Version version)
      throws IOException, PackRefusedException {
    String pack = manifest.pack();
    for (StoreRecord.Entry entry : record.history()) {
      if (entry.pack().equals(pack) && !version.isHigherThan(Version.of(entry.version()))) {
        throw new PackRefusedException(
            "Version %s is not newer than version %s, which %s already."
                .formatted(
                    manifest.version(),
                    entry.version(),
                    record.active().filter(entry::equals).isPresent()
                        ? "is in force"
                        : "was installed"));
      }
    }
    Optional<Version> highest = record.highest(pack);
    boolean undone = record.wasUndone(pack, version.toString());
    if (highest.isPresent() && !version.isHigherThan(highest.get()) && !(undone && again)) {
      throw new PackRefusedException(
          undone
              ? "Version %s was undone here. If you want it back, add --again."
                  .formatted(manifest.version())
              : "Version %s is not newer than version %s, the newest ever installed here. Ask the LMC for a newer one."
                  .formatted(manifest.version(), highest.get()));
    }
    if (isOlderThanShipped(pack, version)) {
      throw new PackRefusedException(
          "Version %s is older than the guidance that came with Remit."
              .formatted(manifest.version()));
    }
  }

  /** Whether the guidance that came with Remit is a newer version of the pack. */
  boolean isOlderThanShipped(String pack, Version version) throws IOException {
    try {
      Guidance came = shipped();
      return came != null
          && came.pack().equals(pack)
          && Version.of(came.version()).isHigherThan(version);
    } catch (PackRefusedException e) {
      return false; // what came has no comparable version
    }
  }

  private @Nullable Guidance shipped() throws IOException {
    return shipped == null ? null : readOrNull(shipped);
  }

  private static @Nullable Guidance readOrNull(Path folder) throws IOException {
    try {
      return GuidanceReader.read(folder);
    } catch (GuidanceFaultsException e) {
      return null;
    }
  }

  private static void checkSame(Manifest manifest, Guidance guidance) throws PackRefusedException {
    LocalDate until = guidance.inForce().last();
    boolean same =
        guidance.pack().equals(manifest.pack())
            && guidance.version().equals(manifest.version())
            && guidance.title().equals(manifest.title())
            && guidance.inForce().first().equals(manifest.inForceFrom())
            && until.equals(
                manifest.inForceUntil() == null ? LocalDate.MAX : manifest.inForceUntil())
            && guidance.reviewBy().equals(manifest.reviewBy());
    if (!same) {
      throw new PackRefusedException(
          "What the pack says of itself does not agree with its guidance.yaml.");
    }
  }

  /** Works out anew whether more might be declined: the pack is not believed. */
  private void checkApproved(Manifest manifest, Guidance guidance, StoreRecord record)
      throws IOException, PackRefusedException {
    Optional<StoreRecord.Entry> active = record.active();
    Guidance before;
    if (active.isEmpty()) {
      before = shipped();
    } else {
      before =
          store.isSound(active.get()) ? readOrNull(store.verified(active.get()).folder()) : null;
    }
    List<String> widening =
        before == null ? Widening.ofAll(guidance) : Widening.between(before, guidance);
    if (!widening.isEmpty() && Approvals.people(manifest.approvedBy()) < Approvals.WANTED) {
      throw new PackRefusedException(
          "By it more might be declined than by the guidance in force, and two different people must"
              + " have approved that; it names %s.\n%s"
                  .formatted(
                      manifest.approvedBy().isEmpty()
                          ? "nobody"
                          : String.join(", ", manifest.approvedBy()),
                      Packing.bullets(widening)));
    }
  }
}
