package remit.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.Folders;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;

/** Keys, packs, and the store of a practice: what is installed, refused, undone and mended. */
class PackStoreTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Path SHIPPED = Path.of("rules", "sefton");

  @TempDir Path folder;
  private Lmc lmc;
  private PackStore store;
  private Path root;

  @BeforeEach
  void trust() throws Exception {
    lmc = new Lmc(folder);
    root = folder.resolve("store");
    store = PackStore.in(root);
    store.trust(lmc.publicKey, "sefton", false);
  }

  private Installed install(Path pack) throws Exception {
    return store.install(pack, SHIPPED, false, TODAY);
  }

  private void assertRefused(Path pack, String why) {
    assertThatThrownBy(() -> install(pack))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining(why);
  }

  private @Nullable String active() throws IOException, PackRefusedException {
    return store.active().map(installed -> installed.manifest().version()).orElse(null);
  }

  @Test
  void aKeyIsNeverOverwrittenAndThePrivateOneIsTheOwnersAlone() throws Exception {
    Path keys = folder.resolve("keys");

    assertThatThrownBy(() -> KeyFiles.make(keys))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("There is a key in")
        .hasMessageContaining("Perhaps: another folder.");
    if (Files.getFileStore(keys).supportsFileAttributeView("posix")) {
      assertThat(Files.getPosixFilePermissions(keys.resolve(KeyFiles.PRIVATE)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void aTrustedKeyIsReplacedOnlyWhenThatIsSaid() throws Exception {
    Lmc other = new Lmc(folder.resolve("other"));
    install(lmc.pack("2025.1"));

    assertThatThrownBy(() -> store.trust(other.publicKey, "sefton", false))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("another key is trusted already")
        .hasMessageContaining("--replace");
    assertThat(active()).isEqualTo("2025.1");
    TrustedKey trusted = store.trust(other.publicKey, "sefton", true);

    assertThat(trusted.replaced())
        .matches("(\\d{5} ){5}\\d{5}")
        .isNotEqualTo(trusted.fingerprint());
    assertThatThrownBy(this::active)
        .hasMessageContaining("It is not signed with the key that is trusted for it.")
        .hasMessageContaining("remit guidance undo");
  }

  @Test
  void withoutATrustedKeyNothingIsInstalled() throws Exception {
    Path pack = lmc.pack("2025.1");
    PackStore empty = PackStore.in(folder.resolve("empty"));

    assertThatThrownBy(() -> empty.install(pack, SHIPPED, false, TODAY))
        .hasMessageContaining("No key is trusted for the pack “sefton” yet.");
    assertThat(empty.active()).isEmpty();
  }

  @Test
  void anInstalledPackIsOlderOnlyThanAHigherVersionOfTheSamePack() throws Exception {
    Installed installed = install(lmc.pack("2025.2"));

    lmc.version("2025.10");
    assertThat(installed.isOlderThan(GuidanceReader.read(lmc.guidance))).isTrue();
    lmc.version("2025.2");
    assertThat(installed.isOlderThan(GuidanceReader.read(lmc.guidance))).isFalse();
    lmc.version("2025.10");
    lmc.change("guidance.yaml", "pack: sefton", "pack: other");
    assertThat(installed.isOlderThan(GuidanceReader.read(lmc.guidance))).isFalse();
  }

  @Test
  void theSameGuidanceMakesTheSameBytes() throws Exception {
    Path first = lmc.pack("2025.1");
    byte[] bytes = Files.readAllBytes(first);
    Files.delete(first);
    Files.writeString(lmc.guidance.resolve("~$items.csv"), "left by Excel");
    Files.writeString(lmc.guidance.resolve("items.xlsx"), "no part of a pack");

    assertThat(Files.readAllBytes(lmc.pack("2025.1"))).isEqualTo(bytes);
  }

  @Test
  void aPackThatIsThereIsNotReplacedByAnother() throws Exception {
    lmc.pack("2025.1");
    lmc.change("items.csv", "re-referral after an interval", "re-referral later");

    assertThatThrownBy(() -> lmc.pack("2025.1"))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("is there already and holds something else");
  }

  @Test
  void guidanceWithFaultsIsNotPacked() throws Exception {
    lmc.change("items.csv", "2024-08-01", "yesterday");

    assertThatThrownBy(() -> lmc.pack("2025.1")).isInstanceOf(GuidanceFaultsException.class);
    assertThat(folder.resolve("sefton-2025.1.zip")).doesNotExist();
  }

  @Test
  void aPackByWhichMoreMightBeDeclinedNeedsTwoPeople() throws Exception {
    Path first = lmc.pack("2025.1");
    lmc.change("items.csv", "2024-08-01", "2024-07-01");

    assertThatThrownBy(() -> lmc.pack("2025.2", first, "Dr A Smith", "dr a smith "))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("two different people must approve it")
        .hasMessageContaining("holds on more days: from 1 July 2024");
    assertThat(lmc.pack("2025.2", first, "Dr A Smith", "Mrs B Jones")).exists();
  }

  @Test
  void aPackByWhichNoMoreIsDeclinedNeedsOnePerson() throws Exception {
    install(lmc.pack("2025.1"));
    lmc.change("items.csv", "2024-08-01", "2024-09-01");

    Path second = lmc.pack("2025.2", folder.resolve("sefton-2025.1.zip"), "Dr A Smith");

    assertThat(install(second).manifest().widening()).isEmpty();
    assertThat(active()).isEqualTo("2025.2");
  }

  @Test
  void theVersionMustBeHigherThanTheOneBefore() throws Exception {
    Path first = lmc.pack("2025.10");

    assertThatThrownBy(() -> lmc.pack("2025.9", first, "A", "B"))
        .hasMessageContaining("version 2025.9 must be higher than 2025.10");
  }

  @Test
  void theManifestIsNotBelievedOnWhetherMoreMightBeDeclined() throws Exception {
    install(lmc.pack("2025.1"));
    lmc.change("items.csv", "2024-08-01", "2024-07-01");
    Path second = lmc.pack("2025.2");
    Manifest said = PackArchive.read(second).manifest();

    Path liar = lmc.sign(second, Lmc.with(said, said.files(), null, List.of("Dr A Smith")));

    assertRefused(liar, "two different people must have approved that; it names Dr A Smith.");
    assertThat(active()).isEqualTo("2025.1");
  }

  @Test
  void aPackForANewerRemitWaits() throws Exception {
    lmc.change("guidance.yaml", "status:", "needsRemit: 99.10\nstatus:");

    assertRefused(
        lmc.pack("2025.1"),
        "It needs Remit 99.10 or newer, and this is Remit %s. Install a newer Remit first."
            .formatted(Engine.VERSION));
    assertThat(active()).isNull();
  }

  @Test
  void aPackWhoseLastDayIsPastHasExpired() throws Exception {
    lmc.change("guidance.yaml", "reviewBy:", "inForceUntil: 2026-11-24\nreviewBy:");

    assertRefused(
        lmc.pack("2025.1"), "IT HAS EXPIRED: its last day in force was 24 November 2026.");
    assertThat(active()).isNull();
  }

  @Test
  void aPackThatContradictsItsOwnHeadIsRefused() throws Exception {
    Path pack = lmc.pack("2025.1");
    Manifest said = PackArchive.read(pack).manifest();

    assertRefused(
        lmc.sign(pack, Lmc.with(said, said.files(), LocalDate.of(2027, 1, 1), said.approvedBy())),
        "What the pack says of itself does not agree with its guidance.yaml.");
  }

  @Test
  void anOlderOrTheSameVersionIsNeverInstalledAgain() throws Exception {
    Path first = lmc.pack("2025.1");
    Path second = lmc.pack("2025.2");
    install(first);
    install(second);

    assertRefused(second, "Version 2025.2 is not newer than version 2025.2");
    assertRefused(first, "Version 2025.1 is not newer than version");
    store.undo(SHIPPED, TODAY);
    store.undo(SHIPPED, TODAY);

    assertThat(active()).isNull();
    assertRefused(second, "Version 2025.2 was undone here. If you want it back, add --again.");
    assertRefused(lmc.pack("2025.1.5"), "the newest ever installed here");
    assertThat(store.install(second, SHIPPED, true, TODAY).manifest().version())
        .isEqualTo("2025.2");
  }

  @Test
  void aPackOlderThanTheOneThatCameWithRemitIsRefused() throws Exception {
    assertRefused(
        lmc.pack("2024.11"), "Version 2024.11 is older than the guidance that came with Remit.");
  }

  @Test
  void undoGoesBackOneAtATime() throws Exception {
    install(lmc.pack("2025.1"));
    install(lmc.pack("2025.2"));
    install(lmc.pack("2025.3"));

    assertThat(store.undo(SHIPPED, TODAY).orElseThrow().manifest().version()).isEqualTo("2025.2");
    assertThat(store.undo(SHIPPED, TODAY).orElseThrow().manifest().version()).isEqualTo("2025.1");
    assertThat(store.undo(SHIPPED, TODAY)).isEmpty();
    assertThatThrownBy(() -> store.undo(SHIPPED, TODAY))
        .hasMessageContaining("There is nothing to undo");
  }

  @Test
  void undoPassesOverAPackThatIsDamaged() throws Exception {
    install(lmc.pack("2025.1"));
    install(lmc.pack("2025.2"));
    install(lmc.pack("2025.3"));
    Files.delete(root.resolve("sefton/2025.2/limits.csv"));

    assertThat(store.undo(SHIPPED, TODAY).orElseThrow().manifest().version()).isEqualTo("2025.1");
  }

  @Test
  void anInstalledFileThatChangesIsNotUsedAndTheSamePackMendsIt() throws Exception {
    Path first = lmc.pack("2025.1");
    install(first);
    lmc.change("items.csv", "2024-08-01", "2024-09-01");
    Path second = lmc.pack("2025.2", first, "Dr A Smith");
    install(second);
    Files.writeString(root.resolve("sefton/2025.2/limits.csv"), "value\n");

    assertThatThrownBy(this::active)
        .hasMessageContaining("The installed guidance sefton, version 2025.2, cannot be used")
        .hasMessageContaining("The file limits.csv is not as the LMC signed it.")
        .hasMessageContaining("remit guidance install FILE.zip");
    install(second);

    assertThat(active()).isEqualTo("2025.2");
  }

  @Test
  void aFileThatIsPutBesideTheInstalledOnesIsNoticed() throws Exception {
    install(lmc.pack("2025.1"));
    Files.writeString(root.resolve("sefton/2025.1/replies/extra.txt"), "Title: x\nx");

    assertThatThrownBy(this::active).hasMessageContaining("replies/extra.txt is not among those");
  }

  @Test
  void whatAnInterruptedInstallationLeavesIsSweptAway() throws Exception {
    install(lmc.pack("2025.1"));
    Path half = root.resolve("sefton/.staging");
    Files.createDirectories(half.resolve("replies"));
    Files.writeString(half.resolve("items.csv"), "half");
    Folders.copy(root.resolve("sefton/2025.1"), root.resolve("sefton/2025.2"));
    Files.writeString(root.resolve("active.json.new"), "{ \"history\"");

    assertThat(active()).isEqualTo("2025.1");
    install(lmc.pack("2025.2"));

    assertThat(active()).isEqualTo("2025.2");
    assertThat(half).doesNotExist();
  }

  @Test
  void aStepThatFailsLeavesThePackInForceAsItWas() throws Exception {
    Path second = lmc.pack("2025.2");
    install(lmc.pack("2025.1"));
    Path obstacle = root.resolve("active.json.new");
    Files.createDirectories(obstacle.resolve("in the way"));

    assertThatThrownBy(() -> install(second)).isInstanceOf(IOException.class);
    assertThat(active()).isEqualTo("2025.1");
    StoreFolder.delete(obstacle);

    assertThat(install(second).manifest().version()).isEqualTo("2025.2");
  }

  @Test
  void aStoreThatCannotBeWrittenLeavesWhatCameWithRemitInForce() throws Exception {
    Path pack = lmc.pack("2025.1");
    Files.createDirectories(root.resolve(".lock"));

    assertThatThrownBy(() -> install(pack)).isInstanceOf(IOException.class);
    assertThat(active()).isNull();
  }

  @Test
  void aLinkIsNotFollowedOutOfTheStore() throws Exception {
    Path pack = lmc.pack("2025.1");
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("precious.txt"), "kept");
    Files.createSymbolicLink(root.resolve("sefton/.staging"), outside);

    assertRefused(pack, "is a link to another place");
    Files.delete(root.resolve("sefton/.staging"));
    install(pack);
    Files.move(root.resolve("sefton/2025.1"), outside.resolve("moved"));
    Files.createSymbolicLink(root.resolve("sefton/2025.1"), outside.resolve("moved"));

    assertThatThrownBy(this::active).hasMessageContaining("is a link to another place");
    assertThat(outside.resolve("precious.txt")).hasContent("kept");
  }

  @Test
  void aStoreThatIsALinkIsRefused() throws Exception {
    Path pack = lmc.pack("2025.1");
    Path link = Files.createSymbolicLink(folder.resolve("link"), root);

    assertThatThrownBy(() -> PackStore.in(link).install(pack, SHIPPED, false, TODAY))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("is a link to another place");
  }

  @Test
  void aLinkedFileInAnInstalledPackIsNotRead() throws Exception {
    install(lmc.pack("2025.1"));
    Path limits = root.resolve("sefton/2025.1/limits.csv");
    Path moved = Files.move(limits, folder.resolve("limits.csv"));
    Files.createSymbolicLink(limits, moved);

    assertThatThrownBy(this::active)
        .hasMessageContaining("limits.csv is not a file, perhaps a link.");
  }

  @Test
  void aRecordThatCannotBeReadIsSaid() throws Exception {
    install(lmc.pack("2025.1"));
    Files.writeString(root.resolve("active.json"), "{");

    assertThatThrownBy(this::active)
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("which says which pack is in force, cannot be read");
  }

  @Test
  void aRecordThatIsGoneIsNotTakenForAnEmptyStore() throws Exception {
    Path pack = lmc.pack("2025.1");
    install(pack);
    Files.delete(root.resolve("active.json"));

    assertThatThrownBy(this::active)
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("which says which of the installed packs is in force, is missing")
        .hasMessageContaining("remit guidance install FILE.zip");
    assertThatThrownBy(() -> store.undo(SHIPPED, TODAY)).hasMessageContaining("is missing");
    install(pack);

    assertThat(active()).isEqualTo("2025.1");
  }

  @Test
  void aFirstInstallationThatFailsLeavesWhatCameWithRemitInForce() throws Exception {
    Path pack = lmc.pack("2025.1");
    Path obstacle = root.resolve("active.json.new");
    Files.createDirectories(obstacle.resolve("in the way"));

    assertThatThrownBy(() -> install(pack)).isInstanceOf(IOException.class);
    assertThat(active()).isNull();
    StoreFolder.delete(obstacle);
    install(pack);

    assertThat(active()).isEqualTo("2025.1");
  }
}
