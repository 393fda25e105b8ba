package remit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.Folders;
import remit.guidance.GuidanceFaultsException;

/** An LMC that edits a copy of the guidance, its longest sheets cut, and signs packs of it. */
final class Lmc {
  static final String FIRST = "2024.12.1";

  final Path folder;
  final Path guidance;
  final Path publicKey;
  private final Path key;

  Lmc(Path folder) throws IOException, PackRefusedException {
    this.folder = folder;
    this.guidance = folder.resolve("guidance");
    Folders.copy(Path.of("rules", "sefton"), guidance);
    for (String sheet :
        List.of("examples.csv", "danger-phrases.csv", "senders.csv", "phrases.csv")) {
      Path file = guidance.resolve(sheet);
      List<String> lines = Files.readAllLines(file);
      Files.write(file, lines.subList(0, 60));
    }
    KeyFiles.make(folder.resolve("keys"));
    this.key = folder.resolve("keys").resolve(KeyFiles.PRIVATE);
    this.publicKey = folder.resolve("keys").resolve(KeyFiles.PUBLIC);
  }

  void change(String file, String old, String changed) throws IOException {
    Path path = guidance.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    Files.writeString(path, text.substring(0, at) + changed + text.substring(at + old.length()));
  }

  void version(String version) throws IOException {
    Path head = guidance.resolve("guidance.yaml");
    Files.writeString(
        head, Files.readString(head).replaceFirst("(?m)^version: .*$", "version: " + version));
  }

  /** A pack of the guidance as it stands. */
  Path pack(String version, @Nullable Path previous, String... approvedBy)
      throws IOException, PackRefusedException, GuidanceFaultsException {
    version(version);
    Path out = folder.resolve("sefton-" + version + ".zip");
    Packing.pack(guidance, key, out, Arrays.asList(approvedBy), previous);
    return out;
  }

  Path pack(String version) throws IOException, PackRefusedException, GuidanceFaultsException {
    return pack(version, null, "Dr A Smith", "Mrs B Jones");
  }

  /** A pack with another manifest, signed with the LMC's own key. */
  Path sign(Path pack, Manifest manifest) throws IOException, PackRefusedException {
    PackArchive archive = PackArchive.read(pack);
    Path out = folder.resolve("signed-anew.zip");
    return Files.write(out, signed(archive.contents(), manifest).bytes());
  }

  PackArchive signed(PackContents contents, Manifest manifest)
      throws IOException, PackRefusedException {
    byte[] bytes = Json.write(manifest);
    return new PackArchive(contents, bytes, KeyFiles.sign(KeyFiles.readPrivate(key), bytes));
  }

  /** What was said of a pack, with other files, another last day and other names. */
  static Manifest with(
      Manifest said,
      List<Manifest.Part> files,
      @Nullable LocalDate until,
      List<String> approvedBy) {
    return new Manifest(
        said.format(),
        said.pack(),
        said.title(),
        said.publisher(),
        said.version(),
        said.follows(),
        said.inForceFrom(),
        until,
        said.reviewBy(),
        said.engine(),
        files,
        said.changes(),
        approvedBy,
        List.of());
  }
}
