package remit.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The LMC's Ed25519 keys, as PEM files. */
public final class KeyFiles {
  /** The file of the private key, with which the LMC signs and which never leaves it. */
  public static final String PRIVATE = "lmc.key";

  /** The file of the public key, which practices trust. */
  public static final String PUBLIC = "lmc.pub";

  private static final String ALGORITHM = "Ed25519";
  private static final int MOST_BYTES = 10_000;
  private static final int SIGNATURE_BYTES = 64;
  private static final int GROUPS = 6;
  private static final int GROUP_SIZE = 100_000;
  private static final Base64.Encoder PEM =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private KeyFiles() {}

  /**
   * Makes a pair of keys in a folder, the private one readable by its owner only where the file
   * system can.
   *
   * @return the fingerprint of the public key
   * @throws PackRefusedException if one of the files is there already
   */
  public static String make(Path folder) throws IOException, PackRefusedException {
    Files.createDirectories(folder);
    for (String name : new String[] {PRIVATE, PUBLIC}) {
      if (Files.exists(folder.resolve(name), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
        throw already(folder.resolve(name));
      }
    }
    KeyPair pair;
    try {
      pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw missing(e);
    }
    write(folder.resolve(PRIVATE), pem("PRIVATE KEY", pair.getPrivate()), true);
    write(folder.resolve(PUBLIC), pem(pair.getPublic()), false);
    return fingerprint(pair.getPublic());
  }

  private static PackRefusedException already(Path file) {
    return new PackRefusedException(
        "There is a key in %s already, and it was not replaced: packs signed with it could never be"
                .formatted(file)
            + " followed by others. Perhaps: another folder.");
  }

  /** A public key as it stands in its file. */
  static byte[] pem(PublicKey key) {
    return pem("PUBLIC KEY", key);
  }

  private static byte[] pem(String label, Key key) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, PEM.encodeToString(key.getEncoded()), label)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void write(Path file, byte[] pem, boolean secret)
      throws IOException, PackRefusedException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        secret && posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, options, attributes)) {
      java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(pem);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (FileAlreadyExistsException e) {
      throw already(file);
    }
  }

  /**
   * Reads a private key.
   *
   * @throws PackRefusedException if the file holds none
   */
  static PrivateKey readPrivate(Path file) throws IOException, PackRefusedException {
    byte[] key =
        body(file, "PRIVATE KEY", "%s holds no private key of an LMC. Perhaps: " + PRIVATE + ".");
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (NoSuchAlgorithmException e) {
      throw missing(e);
    } catch (GeneralSecurityException e) {
      throw new PackRefusedException("%s holds a private key of another kind.".formatted(file));
    }
  }

  /**
   * Reads a public key.
   *
   * @throws PackRefusedException if the file holds none
   */
  static PublicKey readPublic(Path file) throws IOException, PackRefusedException {
    byte[] key =
        body(file, "PUBLIC KEY", "%s holds no public key of an LMC. Perhaps: " + PUBLIC + ".");
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key));
    } catch (NoSuchAlgorithmException e) {
      throw missing(e);
    } catch (GeneralSecurityException e) {
      throw new PackRefusedException("%s holds a public key of another kind.".formatted(file));
    }
  }

  private static byte[] body(Path file, String label, String otherwise)
      throws IOException, PackRefusedException {
    if (!Files.isRegularFile(file)) {
      throw new PackRefusedException("There is no file %s.".formatted(file));
    }
    String text =
        Files.size(file) > MOST_BYTES
            ? ""
            : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    if (label.startsWith("PUBLIC") && text.contains("BEGIN PRIVATE KEY")) {
      throw new PackRefusedException(
          "%s is the LMC's private key. It must never leave the LMC; a practice needs %s only."
              .formatted(file, PUBLIC));
    }
    Matcher pem =
        Pattern.compile(
                "\\s*-----BEGIN %s-----\\s+([A-Za-z0-9+/=\\s]+)-----END %s-----\\s*"
                    .formatted(label, label))
            .matcher(text);
    if (!pem.matches()) {
      throw new PackRefusedException(otherwise.formatted(file));
    }
    try {
      return Base64.getMimeDecoder().decode(pem.group(1));
    } catch (IllegalArgumentException e) {
      throw new PackRefusedException(otherwise.formatted(file));
    }
  }

  static byte[] sign(PrivateKey key, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an Ed25519 key that was read can sign", e);
    }
  }

  static boolean isSigned(PublicKey key, byte[] bytes, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(bytes);
      return signed.length == SIGNATURE_BYTES && signature.verify(signed); // Java 17 takes one more
    } catch (SignatureException e) {
      return false; // not in the form of a signature at all
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("an Ed25519 key that was read can verify", e);
    }
  }

  /** A key's fingerprint: six groups of five figures, to be read out over the telephone. */
  static String fingerprint(PublicKey key) {
    byte[] hash = java.util.HexFormat.of().parseHex(PackContents.hash(key.getEncoded()));
    StringJoiner groups = new StringJoiner(" ");
    for (int i = 0; i < GROUPS; i++) {
      long number = 0;
      for (int j = 0; j < 5; j++) {
        number = number << 8 | (hash[5 * i + j] & 0xff);
      }
      groups.add("%05d".formatted(number % GROUP_SIZE));
    }
    return groups.toString();
  }

  private static IllegalStateException missing(NoSuchAlgorithmException e) {
    return new IllegalStateException("Java 15 and newer have Ed25519", e);
  }
}
