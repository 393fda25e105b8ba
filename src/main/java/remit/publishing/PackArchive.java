package remit.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A pack as one zip file. Its parts are stored, not compressed, in the order of their names: the
 * same pack is the same bytes under every Java, and nothing that is read can grow. Only those bytes
 * are taken, so that nothing is left which two programs could read in two ways.
 */
final class PackArchive {
  /** The manifest's name within the zip. */
  static final String MANIFEST = "manifest.json";

  /** The signature's name within the zip. */
  static final String SIGNATURE = "manifest.sig";

  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String UNREADABLE =
      "%s is not a whole zip file; it may have been damaged on its way. Ask the LMC for it again.";

  private final PackContents contents;
  private final byte[] manifestBytes;
  private final byte[] signature;

  PackArchive(PackContents contents, byte[] manifestBytes, byte[] signature) {
    this.contents = contents;
    this.manifestBytes = manifestBytes;
    this.signature = signature;
  }

  PackContents contents() {
    return contents;
  }

  /** The manifest as it was signed. */
  byte[] manifestBytes() {
    return manifestBytes;
  }

  /** The signature over the manifest. */
  byte[] signature() {
    return signature;
  }

  byte[] bytes() throws IOException {
    Map<String, byte[]> parts = new TreeMap<>(contents.files());
    parts.put(MANIFEST, manifestBytes);
    parts.put(SIGNATURE, signature);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        CRC32 sum = new CRC32();
        sum.update(part.getValue());
        entry.setSize(part.getValue().length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a zip and checks that it is one pack and nothing else. Whether it is signed, and whether
   * its files are those that were signed, is not checked here.
   *
   * @throws PackRefusedException if it is no such zip
   */
  static PackArchive read(Path file) throws IOException, PackRefusedException {
    if (!Files.isRegularFile(file)) {
      throw new PackRefusedException("There is no file %s.".formatted(file));
    }
    if (Files.size(file) > Bounds.MOST_ZIP_BYTES) {
      throw new PackRefusedException(
          "%s is larger than %d MB, the most that a pack may be."
              .formatted(file, Bounds.MOST_ZIP_BYTES >> 20));
    }
    try {
      byte[] zip = Files.readAllBytes(file);
      Map<String, byte[]> parts = parts(zip);
      if (parts.isEmpty()) {
        throw new PackRefusedException(UNREADABLE.formatted(file));
      }
      byte[] manifest = required(parts, MANIFEST);
      byte[] signature = required(parts, SIGNATURE);
      PackContents contents = new PackContents(new TreeMap<>(parts));
      contents.checkNames();
      PackArchive archive = new PackArchive(contents, manifest, signature);
      if (!Arrays.equals(archive.bytes(), zip)) {
        throw new PackRefusedException(
            "%s is not byte for byte as Remit makes packs; it may have been changed, or zipped again."
                    .formatted(file)
                + " Ask the LMC for the file as it made it.");
      }
      return archive;
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new PackRefusedException(UNREADABLE.formatted(file)); // the JDK refuses bad names so
    }
  }

  private static byte[] required(Map<String, byte[]> parts, String name)
      throws PackRefusedException {
    byte[] bytes = parts.remove(name);
    if (bytes == null) {
      throw new PackRefusedException(
          "The file %s is missing, so nobody can say that the LMC made this pack.".formatted(name));
    }
    return bytes;
  }

  private static Map<String, byte[]> parts(byte[] zip) throws IOException, PackRefusedException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    long all = 0;
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry = entries.getNextEntry();
      while (entry != null) {
        check(entry, names);
        byte[] bytes = bytes(entries, entry);
        all += bytes.length;
        PackContents.checkSize(entry.getName(), bytes.length, all, parts.size() + 1);
        parts.put(entry.getName(), bytes);
        entry = entries.getNextEntry();
      }
    }
    return parts;
  }

  private static byte[] bytes(InputStream in, ZipEntry entry) throws IOException {
    int most =
        entry.getName().equals(MANIFEST) ? Bounds.MOST_MANIFEST_BYTES : Bounds.MOST_PART_BYTES;
    return in.readNBytes(most + 1);
  }

  private static void check(ZipEntry entry, Set<String> names) throws PackRefusedException {
    String name = entry.getName();
    boolean own = name.equals(MANIFEST) || name.equals(SIGNATURE);
    Optional<String> fault = own ? Optional.empty() : FileName.fault(name);
    if (fault.isPresent()) {
      throw new PackRefusedException(
          "The name “%s” in the pack %s.".formatted(FileName.shown(name), fault.get()));
    }
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new PackRefusedException(
          "The file %s is in the pack twice.".formatted(FileName.shown(name)));
    }
    if (entry.getMethod() != ZipEntry.STORED) {
      throw new PackRefusedException(
          "The file %s in the pack is compressed, which Remit never does: the pack was perhaps"
                  .formatted(FileName.shown(name))
              + " unpacked and zipped again. Ask the LMC for the file as it made it.");
    }
  }

  /**
   * The manifest, which nobody has vouched for yet.
   *
   * @throws PackRefusedException if it is none that this Remit can read
   */
  Manifest manifest() throws PackRefusedException {
    return manifest(manifestBytes);
  }

  static Manifest manifest(byte[] bytes) throws PackRefusedException {
    try {
      Manifest manifest = Json.read(bytes, Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new PackRefusedException(
            "The pack is in form %d, and this Remit reads form %d. Perhaps: a newer Remit."
                .formatted(manifest.format(), Manifest.FORMAT));
      }
      return manifest;
    } catch (IOException e) {
      throw new PackRefusedException(
          "The file %s cannot be read; it may have been changed.".formatted(MANIFEST));
    }
  }
}
