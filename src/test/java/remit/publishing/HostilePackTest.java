package remit.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remit.guidance.GuidanceFaultsException;

/** Packs that somebody has meddled with: none is installed, and what was in force stays so. */
class HostilePackTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final long SEED = 20261125;
  private static final int FLIPS = 100;

  @TempDir Path folder;
  private Lmc lmc;
  private PackStore store;
  private Path first;
  private Path second;
  private String inForce = "";

  @BeforeEach
  void install() throws Exception {
    lmc = new Lmc(folder);
    first = lmc.pack("2025.1");
    lmc.change("items.csv", "2024-08-01", "2024-07-01");
    second = lmc.pack("2025.2", first, "Dr A Smith", "Mrs B Jones");
    store = PackStore.in(folder.resolve("store"));
    store.trust(lmc.publicKey, "sefton", false);
    store.install(first, null, false, TODAY);
    inForce = fingerprintOfAll();
  }

  private String fingerprintOfAll() throws IOException, PackRefusedException {
    Installed active = store.active().orElseThrow();
    return active.manifest().version()
        + PackContents.read(active.folder()).parts()
        + Files.readString(folder.resolve("store").resolve("active.json"));
  }

  private void assertRefused(Path pack, String why) throws IOException, PackRefusedException {
    assertThatThrownBy(() -> store.install(pack, null, false, TODAY))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining(why);
    assertUnchanged();
  }

  private void assertUnchanged() throws IOException, PackRefusedException {
    assertThat(fingerprintOfAll()).isEqualTo(inForce);
    assertThat(folder.resolve("store/sefton/.staging")).doesNotExist();
  }

  /** The second pack with other parts, its manifest and signature as they were. */
  private Path repacked(String name, byte[] bytes) throws IOException, PackRefusedException {
    PackArchive archive = PackArchive.read(second);
    TreeMap<String, byte[]> files = new TreeMap<>(archive.contents().files());
    files.put(name, bytes);
    return write(files, archive.manifestBytes(), archive.signature());
  }

  private Path write(SortedMap<String, byte[]> files, byte[] manifest, byte[] signature)
      throws IOException {
    return Files.write(
        folder.resolve("hostile.zip"),
        new PackArchive(new PackContents(files), manifest, signature).bytes());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFileThatWasChangedIsNamed() throws Exception {
    assertRefused(
        repacked("items.csv", text("id\n")), "The file items.csv is not as the LMC signed it.");
  }

  @Test
  void aFileThatWasAddedIsNamed() throws Exception {
    assertRefused(
        repacked("replies/other.txt", text("Title: x\nx")),
        "The file replies/other.txt is not among those that the LMC signed.");
  }

  @Test
  void aFileThatIsMissingIsNamed() throws Exception {
    PackArchive archive = PackArchive.read(second);
    TreeMap<String, byte[]> files = new TreeMap<>(archive.contents().files());
    files.remove("limits.csv");

    assertRefused(
        write(files, archive.manifestBytes(), archive.signature()),
        "The file limits.csv is missing.");
  }

  @Test
  void aFileInAnotherCaseIsNotTheSame() throws Exception {
    PackArchive archive = PackArchive.read(second);
    TreeMap<String, byte[]> files = new TreeMap<>(archive.contents().files());
    byte[] items = files.remove("items.csv");
    files.put("Items.csv", items == null ? new byte[0] : items);

    assertRefused(
        write(files, archive.manifestBytes(), archive.signature()),
        "The file items.csv is missing.");
    assertRefused(repacked("Items.csv", text("id\n")), "is in the pack twice");
  }

  @Test
  void aManifestThatWasChangedIsNotSigned() throws Exception {
    PackArchive archive = PackArchive.read(second);
    String manifest = new String(archive.manifestBytes(), StandardCharsets.UTF_8);

    assertRefused(
        write(
            new TreeMap<>(archive.contents().files()),
            text(manifest.replace("Mrs B Jones", "Mrs C Jones")),
            archive.signature()),
        "It is not signed with the key that is trusted for the pack “sefton”.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 65, 128})
  void aSignatureOfAnotherLengthIsNone(int length) throws Exception {
    PackArchive archive = PackArchive.read(second);
    byte[] signature = Arrays.copyOf(archive.signature(), length);

    assertRefused(
        write(archive.contents().files(), archive.manifestBytes(), signature),
        "It is not signed with the key that is trusted for the pack “sefton”.");
  }

  @Test
  void thePackOfAnotherKeyIsNotSigned() throws Exception {
    Lmc other = new Lmc(folder.resolve("other"));

    assertRefused(other.pack("2025.3"), "It may be forged; ring the LMC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "manifest.sig"})
  void aPackWithoutManifestOrSignatureIsRefused(String missing) throws Exception {
    Path out = folder.resolve("hostile.zip");
    rewrite(out, ZipEntry.STORED, missing);

    assertRefused(out, "The file %s is missing, so nobody can say".formatted(missing));
  }

  /** Writes the second pack as some other program might, one part left out. */
  private void rewrite(Path out, int method, String without) throws Exception {
    PackArchive archive = PackArchive.read(second);
    TreeMap<String, byte[]> files = new TreeMap<>(archive.contents().files());
    files.put(PackArchive.MANIFEST, archive.manifestBytes());
    files.put(PackArchive.SIGNATURE, archive.signature());
    files.remove(without);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out))) {
      for (var file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setMethod(method);
        CRC32 sum = new CRC32();
        sum.update(file.getValue());
        entry.setSize(file.getValue().length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
  }

  @Test
  void aPackThatWasZippedAgainIsRefused() throws Exception {
    Path out = folder.resolve("hostile.zip");
    rewrite(out, ZipEntry.DEFLATED, "");

    assertRefused(out, "was perhaps unpacked and zipped again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../items.csv | has a character that a pack's files may not have",
        "..\\items.csv | has a character that a pack's files may not have",
        "/items.csv | has a character that a pack's files may not have",
        "C:\\items.csv | has a character that a pack's files may not have",
        "C:items.csv | has a character that a pack's files may not have",
        "replies\\letter.txt | has a character that a pack's files may not have",
        "items.csv::$DATA.txt | has a character that a pack's files may not have",
        "items.csv. | has a character that a pack's files may not have",
        "replies./letter.txt | has a character that a pack's files may not have",
        "CON | is a name that Windows keeps for itself",
        "nul.csv | is a name that Windows keeps for itself",
        "COM1.txt | is a name that Windows keeps for itself",
        "a/b/c.csv | lies more than one folder deep",
        "run.sh | does not end in .csv, .yaml, .txt, .md",
        "replies/ | has a character that a pack's files may not have",
      })
  void aNameThatLeadsElsewhereIsRefused(String name, String why) throws Exception {
    Path out = folder.resolve("hostile.zip");
    Files.write(out, new RawZip().add(name, text("x")).bytes());

    assertRefused(out, "The name “%s” in the pack %s".formatted(name, why));
  }

  @Test
  void aFileThatIsThereTwiceIsRefused() throws Exception {
    Path out = folder.resolve("hostile.zip");
    Files.write(out, new RawZip().add("items.csv", text("a")).add("items.csv", text("b")).bytes());

    assertRefused(out, "The file items.csv is in the pack twice.");
  }

  @Test
  void aFileThatOnlyTheListOfContentsKnowsIsRefused() throws Exception {
    PackArchive archive = PackArchive.read(second);
    RawZip zip = new RawZip();
    TreeMap<String, byte[]> files = new TreeMap<>(archive.contents().files());
    files.put(PackArchive.MANIFEST, archive.manifestBytes());
    files.put(PackArchive.SIGNATURE, archive.signature());
    files.forEach(zip::add);
    Path plain = Files.write(folder.resolve("plain.zip"), zip.bytes());
    assertThat(plain).hasBinaryContent(Files.readAllBytes(second));

    zip.list("replies/hidden.txt", text("b"));

    assertRefused(
        Files.write(folder.resolve("hostile.zip"), zip.bytes()),
        "is not byte for byte as Remit makes packs");
  }

  @Test
  void whatIsHungOnToAPackIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(second);

    assertRefused(
        Files.write(folder.resolve("hostile.zip"), Arrays.copyOf(whole, whole.length + 1)),
        "is not byte for byte as Remit makes packs");
  }

  @Test
  void aGigabyteOfZerosIsRefusedAtOnceAndWithoutMemory() throws Exception {
    Path out = folder.resolve("hostile.zip");
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("items.csv"));
      for (int i = 0; i < 1024; i++) {
        zip.write(zeros);
      }
    }
    assertThat(Files.size(out)).isLessThan(Bounds.MOST_ZIP_BYTES);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long began = System.nanoTime();
    long allocated = threads.getCurrentThreadAllocatedBytes();

    Throwable refused = catchThrowable(() -> store.install(out, null, false, TODAY));

    assertThat(threads.getCurrentThreadAllocatedBytes() - allocated).isLessThan(32 << 20);
    assertThat(System.nanoTime() - began).isLessThan(1_000_000_000L);
    assertThat(refused)
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("The file items.csv in the pack is compressed");
    assertUnchanged();
  }

  @Test
  void tooManyFilesAreRefused() throws Exception {
    RawZip zip = new RawZip();
    for (int i = 0; i <= Bounds.MOST_PARTS; i++) {
      zip.add("replies/r" + i + ".txt", text("x"));
    }

    assertRefused(
        Files.write(folder.resolve("hostile.zip"), zip.bytes()),
        "The pack holds more than 500 files.");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws Exception {
    byte[] large = new byte[Bounds.MOST_PART_BYTES + 1];

    assertRefused(
        Files.write(folder.resolve("hostile.zip"), new RawZip().add("a.csv", large).bytes()),
        "a.csv is larger than 16 MB");
  }

  @Test
  void filesThatAreTogetherTooLargeAreRefused() throws Exception {
    RawZip zip = new RawZip();
    for (int i = 0; i < 3; i++) {
      zip.add("a" + i + ".csv", new byte[11 << 20]);
    }

    assertRefused(
        Files.write(folder.resolve("hostile.zip"), zip.bytes()), "together larger than 32 MB");
  }

  @Test
  void aZipThatIsTooLargeIsNotRead() throws Exception {
    Path out = folder.resolve("hostile.zip");
    try (var file = new java.io.RandomAccessFile(out.toFile(), "rw")) {
      file.setLength(2L << 30);
    }

    assertRefused(out, "is larger than 34 MB, the most that a pack may be.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "This is a letter.", "PK\3\4"})
  void whatIsNoZipIsRefused(String bytes) throws Exception {
    Path out = Files.writeString(folder.resolve("hostile.zip"), bytes);

    assertRefused(out, "is not a whole zip file");
  }

  @Test
  void aPackThatWasCutShortIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(second);
    Random random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      int length = random.nextInt(whole.length);
      Path out = Files.write(folder.resolve("hostile.zip"), Arrays.copyOf(whole, length));

      assertThat(catchThrowable(() -> store.install(out, null, false, TODAY)))
          .as("seed %d, cut at %d", SEED, length)
          .isInstanceOf(PackRefusedException.class);
    }
    assertUnchanged();
  }

  @Test
  void aPackInWhichAnyOneByteIsChangedIsRefused() throws Exception {
    byte[] whole = tinyPack();
    Random random = new Random(SEED);
    for (int at = 0; at < whole.length; at++) {
      for (int change : new int[] {1 << random.nextInt(8), 0xff}) {
        byte[] bytes = whole.clone();
        bytes[at] ^= (byte) change;
        Path out = Files.write(folder.resolve("hostile.zip"), bytes);

        assertThat(catchThrowable(() -> store.install(out, null, false, TODAY)))
            .as("seed %d, byte %d changed by %d", SEED, at, change)
            .isInstanceOf(PackRefusedException.class);
      }
    }
    assertUnchanged();
  }

  /** A pack that is signed and whole, though its guidance is not. */
  private byte[] tinyPack() throws Exception {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("guidance.yaml", text("pack: sefton\n"));
    files.put("replies/letter.txt", text("Title: x\nx\n"));
    PackContents contents = new PackContents(files);
    Manifest said = PackArchive.read(second).manifest();
    Manifest manifest = Lmc.with(said, contents.parts(), null, said.approvedBy());
    byte[] whole = lmc.signed(contents, manifest).bytes();
    Path out = Files.write(folder.resolve("tiny.zip"), whole);
    assertThatThrownBy(() -> store.install(out, null, false, TODAY))
        .isInstanceOf(GuidanceFaultsException.class);
    return whole;
  }

  @Test
  void aChangedByteOfAWholePackIsRefusedToo() throws Exception {
    byte[] whole = Files.readAllBytes(second);
    Random random = new Random(SEED);
    for (int i = 0; i < FLIPS; i++) {
      int at = random.nextInt(whole.length);
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Path out = Files.write(folder.resolve("hostile.zip"), bytes);

      assertThat(catchThrowable(() -> store.install(out, null, false, TODAY)))
          .as("seed %d, byte %d", SEED, at)
          .isInstanceOf(PackRefusedException.class);
    }
    assertUnchanged();
  }
}
