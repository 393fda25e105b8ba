package remit.current;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.Folders;
import remit.SmallPack;
import remit.publishing.KeyFiles;
import remit.publishing.PackStore;
import remit.publishing.Packing;

/** When a change of files is taken, and what is told of one that is not. */
class FollowingTest {
  private static final int ENOUGH_LOOKS = 6;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir Path folder;

  private final Heard heard = new Heard();
  private SmallPack pack;
  private Path practice;
  private Following following;

  @BeforeEach
  void follow() throws Exception {
    pack = SmallPack.in(folder.resolve("pack"));
    practice =
        Files.copy(Path.of("rules", "example-practice.yaml"), folder.resolve("practice.yaml"));
    following = new Following(new Places(null, pack.folder(), practice, null), heard);
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      following.look();
    }
  }

  @Test
  void aChangeIsTakenWhenTheFilesHaveComeToRest() throws IOException {
    InUse before = following.inUse();
    pack.change("guidance.yaml", "version: 2024.12.1", "version: second");
    look(4);
    pack.change("guidance.yaml", "version: second", "version: third");
    look(4);
    assertThat(following.inUse()).isSameAs(before);

    look(1);

    assertThat(following.inUse().guidance().version()).isEqualTo("third");
    assertThat(heard.told()).containsExactly("taken third");
  }

  @Test
  void aFaultIsToldOnceByRowAndColumnAndMendingItIsToldToo() throws IOException {
    pack.change("items.csv", ",decline,unresourced-work", ",declin,unresourced-work");
    look(100);
    pack.change("items.csv", ",declin,unresourced-work", ",decline,unresourced-work");
    look(ENOUGH_LOOKS);

    assertThat(heard.told()).hasSize(2);
    assertThat(heard.told().get(0))
        .contains(
            "items.csv, row 2, column “outcome”: “declin” is not a known outcome. Perhaps: decline.")
        .endsWith("kept 2024.12.1");
    assertThat(heard.told().get(1)).isEqualTo("undone, kept 2024.12.1");
  }

  @Test
  void afterAFaultAnotherFaultIsToldAndAnotherVersionIsTaken() throws IOException {
    pack.change("guidance.yaml", "fallbackCategory: other-work", "fallbackCategory: otherwork");
    look(ENOUGH_LOOKS);
    pack.change("guidance.yaml", "fallbackCategory: otherwork", "fallbackCategory: other-wrk");
    look(ENOUGH_LOOKS);
    pack.change("guidance.yaml", "fallbackCategory: other-wrk", "fallbackCategory: other-work #");
    look(ENOUGH_LOOKS);

    assertThat(heard.told()).hasSize(3);
    assertThat(heard.told().get(0)).contains("“otherwork” is not a known category");
    assertThat(heard.told().get(1)).contains("“other-wrk” is not a known category");
    assertThat(heard.told().get(2)).isEqualTo("taken 2024.12.1");
  }

  @Test
  void aSaveWithoutAChangeIsNoChange() throws IOException {
    InUse before = following.inUse();
    Files.write(
        pack.folder().resolve("items.csv"), Files.readAllBytes(pack.folder().resolve("items.csv")));

    look(ENOUGH_LOOKS);

    assertThat(following.inUse()).isSameAs(before);
    assertThat(heard.told()).isEmpty();
  }

  @Test
  void whileASpreadsheetProgramHoldsALockFileNothingIsTold() throws IOException {
    Files.writeString(pack.folder().resolve("~$items.csv"), "lock");
    Files.writeString(pack.folder().resolve(".~lock.items.csv"), "lock");
    Files.writeString(pack.folder().resolve("items.tmp"), "half");

    look(ENOUGH_LOOKS);

    assertThat(heard.told()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsToldOnceAndWhatWasInUseStays() throws IOException {
    Path away = folder.resolve("away");
    Files.move(pack.folder(), away);
    look(100);
    assertThat(heard.told()).hasSize(1);
    assertThat(heard.told().get(0)).contains("there is no such folder").endsWith("kept 2024.12.1");

    Files.move(away, pack.folder());
    look(ENOUGH_LOOKS);

    assertThat(heard.told()).hasSize(2).last().isEqualTo("undone, kept 2024.12.1");
  }

  @Test
  void ownRulesThatComeAndGoAreTakenAndFaultyOnesRefused() throws IOException {
    Path items = Files.createDirectory(folder.resolve("local")).resolve("items.csv");
    Files.writeString(
        items,
        "id,title,category,work,outcome,from\nlocal-one,ours,other-work,re-refer,review,2024-11-01\n");
    look(ENOUGH_LOOKS);
    assertThat(following.inUse().guidance().own().items()).hasSize(1);

    Files.writeString(items, Files.readString(items).replace("review", "decline"));
    look(ENOUGH_LOOKS);
    assertThat(following.inUse().guidance().own().items()).hasSize(1);

    Files.delete(items);
    Files.delete(items.getParent());
    look(ENOUGH_LOOKS);

    assertThat(following.inUse().guidance().own().items()).isEmpty();
    assertThat(heard.told()).hasSize(3);
    assertThat(heard.told().get(0)).isEqualTo("taken 2024.12.1");
    assertThat(heard.told().get(1)).contains("local/items.csv, row 2, column “outcome”");
    assertThat(heard.told().get(2)).isEqualTo("taken 2024.12.1");
  }

  @Test
  void aFolderThatIsExchangedForAnotherInOneStepIsTaken() throws IOException {
    SmallPack next = SmallPack.in(folder.resolve("next"));
    next.change("guidance.yaml", "version: 2024.12.1", "version: next");
    Files.move(pack.folder(), folder.resolve("old"));
    Files.move(next.folder(), pack.folder());

    look(ENOUGH_LOOKS);

    assertThat(heard.told()).containsExactly("taken next");
  }

  @Test
  void aLinkToAnotherFolderIsFollowed() throws Exception {
    SmallPack next = SmallPack.in(folder.resolve("next"));
    next.change("guidance.yaml", "version: 2024.12.1", "version: next");
    Path link = Files.createSymbolicLink(folder.resolve("link"), pack.folder());
    following = new Following(new Places(null, link, practice, null), heard);
    Files.delete(link);
    Files.createSymbolicLink(link, next.folder());

    look(ENOUGH_LOOKS);

    assertThat(heard.told()).containsExactly("taken next");
  }

  @Test
  void aFileTooLargeToBeGuidanceIsToldAndNotRead() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(pack.folder().resolve("items.csv").toFile(), "rw")) {
      file.setLength(5L << 30);
    }

    look(ENOUGH_LOOKS);

    assertThat(heard.told()).hasSize(1);
    assertThat(heard.told().get(0)).contains("items.csv is larger than");
  }

  @Test
  void guidanceThatThePracticesFileDoesNotFitIsRefused() throws IOException {
    pack.change("actions.csv", "\npilots,", "\npilot-schemes,");
    pack.change("items.csv", ",pilots,", ",pilot-schemes,");

    look(ENOUGH_LOOKS);

    assertThat(heard.told()).hasSize(1);
    assertThat(heard.told().get(0))
        .contains("the guidance has no action “pilots”")
        .endsWith("kept 2024.12.1");
  }

  @Test
  void aChangeOfThePracticesFileIsTakenToo() throws IOException {
    InUse before = following.inUse();
    Files.writeString(
        practice, Files.readString(practice).replaceFirst("(?m)^name: .*$", "name: Other Surgery"));

    look(ENOUGH_LOOKS);

    assertThat(following.inUse().practice().name()).isEqualTo("Other Surgery");
    assertThat(following.inUse().triage()).isSameAs(before.triage());
  }

  @Test
  void filesThatNeverRestAreToldOf() throws IOException {
    for (int i = 0; i < 310; i++) {
      Files.writeString(pack.folder().resolve("CHANGES.txt"), "x".repeat(i));
      look(1);
    }

    assertThat(heard.told()).hasSize(1);
    assertThat(heard.told().get(0)).contains("never at rest");
  }

  @Test
  void aHalfCopiedFolderIsNotToldOfWhileItIsCopied() throws IOException {
    Path whole = folder.resolve("whole");
    Folders.copy(pack.folder(), whole);
    Path copied = pack.folder();
    for (String name : new String[] {"works.csv", "reasons.csv", "actions.csv"}) {
      Files.delete(copied.resolve(name));
      look(2);
    }
    for (String name : new String[] {"works.csv", "reasons.csv", "actions.csv"}) {
      Files.copy(whole.resolve(name), copied.resolve(name));
      look(2);
    }

    look(ENOUGH_LOOKS);

    assertThat(heard.told()).isEmpty();
  }

  /** A store in which the LMC's pack, version 2025.1, is in force, and which is followed. */
  private PackStore followInstalled() throws Exception {
    SmallPack lmc = SmallPack.in(folder.resolve("lmc"));
    lmc.change("guidance.yaml", "version: 2024.12.1", "version: 2025.1");
    KeyFiles.make(folder);
    Path zip = folder.resolve("2025.1.zip");
    Packing.pack(
        lmc.folder(), folder.resolve(KeyFiles.PRIVATE), zip, List.of("Dr A", "Mrs B"), null);
    PackStore store = PackStore.in(folder.resolve("store"));
    store.trust(folder.resolve(KeyFiles.PUBLIC), "sefton", false);
    following = new Following(new Places(store, pack.folder(), practice, null), heard);
    store.install(zip, null, false, TODAY);
    look(ENOUGH_LOOKS);
    return store;
  }

  @Test
  void aPackIsTakenWhenItIsInstalledAndGivenUpWhenItIsUndone() throws Exception {
    PackStore store = followInstalled();
    String installed = following.inUse().guidance().version();

    store.undo(null, TODAY);
    look(ENOUGH_LOOKS);

    assertThat(installed).isEqualTo("2025.1");
    assertThat(heard.told()).containsExactly("taken 2025.1", "taken 2024.12.1");
  }

  @Test
  void anInstalledPackThatIsChangedIsNotTaken() throws Exception {
    followInstalled();
    Path items = folder.resolve("store/sefton/2025.1/items.csv");
    Files.writeString(items, Files.readString(items).replace(",decline,", ",accept,"));

    look(ENOUGH_LOOKS);

    assertThat(following.inUse().guidance().version()).isEqualTo("2025.1");
    assertThat(heard.told()).hasSize(2);
    assertThat(heard.told().get(1))
        .contains("The file items.csv is not as the LMC signed it.")
        .endsWith("kept 2025.1");
  }
}
