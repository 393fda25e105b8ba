package remit.publishing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.request.CsvText;

/** Makes signed packs of the LMC's guidance. */
public final class Packing {
  private static final Pattern SECTION =
      Pattern.compile("(?ms)^## .*?(?=^## |\\z)", Pattern.UNICODE_CHARACTER_CLASS);

  private static final String HEAD = "guidance.yaml";

  private Packing() {}

  /**
   * Makes a pack. The same folder, key, names and pack before give the same bytes.
   *
   * @param folder the folder of the guidance
   * @param keyFile the LMC's private key
   * @param out the zip to write; one that is there already must hold the same
   * @param approvedBy the names of those who approved it
   * @param previous the zip or folder of the pack before, or null if there is none
   * @return what was signed
   * @throws GuidanceFaultsException if the guidance, or the guidance before, has faults
   * @throws PackRefusedException if it cannot be handed out so
   */
  public static Manifest pack(
      Path folder, Path keyFile, Path out, List<String> approvedBy, @Nullable Path previous)
      throws IOException, GuidanceFaultsException, PackRefusedException {
    Guidance guidance = Draft.of(folder).guidance();
    PackContents contents = PackContents.read(folder);
    PrivateKey key = KeyFiles.readPrivate(keyFile);
    Version version = Version.of(guidance.version());
    Guidance before = previous == null ? null : previous(previous);
    if (before != null) {
      checkFollows(guidance, version, before);
    }
    List<String> widening =
        before == null ? Widening.ofAll(guidance) : Widening.between(before, guidance);
    checkApproved(approvedBy, widening);
    if (guidance.publisher().isBlank()) {
      throw new PackRefusedException(
          "%s: the setting “publisher” is missing. Perhaps: publisher: Sefton Local Medical Committee."
              .formatted(HEAD));
    }
    LocalDate until = guidance.inForce().last();
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            StoreFolder.checkedId(guidance.pack()),
            guidance.title(),
            guidance.publisher(),
            guidance.version(),
            before == null ? null : before.version(),
            guidance.inForce().first(),
            until.equals(LocalDate.MAX) ? null : until,
            guidance.reviewBy(),
            engine(contents),
            contents.parts(),
            changes(contents),
            approvedBy.stream().map(String::strip).toList(),
            widening);
    byte[] signed = Json.write(manifest);
    if (signed.length > Bounds.MOST_MANIFEST_BYTES) {
      throw new PackRefusedException(
          "What the pack says of itself is too long. Perhaps: a shorter newest section in CHANGES.md.");
    }
    write(new PackArchive(contents, signed, KeyFiles.sign(key, signed)).bytes(), out);
    return manifest;
  }

  /** The lowest version of Remit that can use the pack: this one, unless its head names another. */
  private static String engine(PackContents contents) throws IOException, PackRefusedException {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    byte[] head = contents.files().getOrDefault(HEAD, new byte[0]);
    String engine = yaml.readTree(CsvText.decode(head)).path("needsRemit").asText();
    return Version.of(engine.isBlank() ? Engine.VERSION : engine).toString();
  }

  private static void checkFollows(Guidance guidance, Version version, Guidance before)
      throws PackRefusedException {
    if (!before.pack().equals(guidance.pack())) {
      throw new PackRefusedException(
          "The pack before is “%s”, and this one is “%s”."
              .formatted(before.pack(), guidance.pack()));
    }
    if (!version.isHigherThan(Version.of(before.version()))) {
      throw new PackRefusedException(
          "%s: version %s must be higher than %s, the version before."
              .formatted(HEAD, guidance.version(), before.version()));
    }
  }

  private static void checkApproved(List<String> approvedBy, List<String> widening)
      throws PackRefusedException {
    long people = Approvals.people(approvedBy);
    if (people == 0) {
      throw new PackRefusedException(
          "Nobody has approved the pack. Perhaps: --approved-by \"Dr A Smith\".");
    }
    if (!widening.isEmpty() && people < Approvals.WANTED) {
      throw new PackRefusedException(
          "By this pack more might be declined, so two different people must approve it, each with"
              + " --approved-by:\n"
              + bullets(widening));
    }
  }

  /** Sentences as a list. */
  static String bullets(List<String> sentences) {
    return " - " + String.join("\n - ", sentences);
  }

  private static Guidance previous(Path previous)
      throws IOException, GuidanceFaultsException, PackRefusedException {
    if (Files.isDirectory(previous)) {
      return GuidanceReader.read(previous);
    }
    PackArchive archive = PackArchive.read(previous);
    archive.contents().checkAgainst(archive.manifest().files());
    Path unpacked = Files.createTempDirectory("remit-pack-");
    try {
      archive.contents().writeTo(unpacked);
      return GuidanceReader.read(unpacked);
    } finally {
      StoreFolder.delete(unpacked);
    }
  }

  /** The newest section of the list of changes; empty if there is none. */
  private static String changes(PackContents contents) {
    byte[] bytes = contents.files().get("CHANGES.md");
    Matcher section =
        SECTION.matcher(bytes == null ? "" : CsvText.decode(bytes).replace("\r\n", "\n"));
    return section.find() ? section.group().strip() : "";
  }

  private static void write(byte[] zip, Path out) throws IOException, PackRefusedException {
    if (Files.exists(out)) {
      if (Files.isRegularFile(out) && Arrays.equals(Files.readAllBytes(out), zip)) {
        return;
      }
      throw new PackRefusedException(
          "%s is there already and holds something else; it was not replaced, for it may have been"
                  .formatted(out)
              + " handed out. Perhaps: a name with the version in it.");
    }
    Files.createDirectories(out.toAbsolutePath().getParent());
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try {
      Files.write(part, zip);
      Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
