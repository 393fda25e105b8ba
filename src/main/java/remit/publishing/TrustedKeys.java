package remit.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.PublicKey;

/**
 * The public keys of LMCs that a practice trusts, one for each pack.
 *
 * @param folder where they are kept
 */
record TrustedKeys(StoreFolder folder) {
  /**
   * Trusts an LMC's public key for a pack.
   *
   * @param replace whether it may take the place of another key
   * @throws PackRefusedException if another key is trusted already, or the file holds none
   */
  TrustedKey trust(Path keyFile, String pack, boolean replace)
      throws IOException, PackRefusedException {
    PublicKey key = KeyFiles.readPublic(keyFile);
    Path pinned = folder.place(StoreFolder.checkedId(pack), KeyFiles.PUBLIC);
    String fingerprint = KeyFiles.fingerprint(key);
    String old = null;
    if (Files.exists(pinned, LinkOption.NOFOLLOW_LINKS)) {
      old = replace ? fingerprintOrDamaged(pinned) : fingerprint(pinned);
      if (old.equals(fingerprint)) {
        return new TrustedKey(fingerprint, null);
      }
      if (!replace) {
        throw new PackRefusedException(
            "For the pack “%s” another key is trusted already, with the fingerprint\n\n   %s\n\n"
                    .formatted(pack, old)
                + "The new one has the fingerprint\n\n   %s\n\n".formatted(fingerprint)
                + "Nothing was changed. Ring the LMC on a number that you know. If it has a new key"
                + " and reads out the second fingerprint, give the command again with --replace.");
      }
    }
    folder.replace(pinned, KeyFiles.pem(key));
    return new TrustedKey(fingerprint, old);
  }

  private static String fingerprint(Path pinned) throws IOException, PackRefusedException {
    return KeyFiles.fingerprint(KeyFiles.readPublic(pinned));
  }

  private static String fingerprintOrDamaged(Path pinned) throws IOException {
    try {
      return fingerprint(pinned);
    } catch (PackRefusedException e) {
      return "unreadable";
    }
  }

  /** The key that is trusted for a pack. */
  PublicKey of(String pack) throws IOException, PackRefusedException {
    Path pinned = folder.place(pack, KeyFiles.PUBLIC);
    if (!Files.exists(pinned, LinkOption.NOFOLLOW_LINKS)) {
      throw new PackRefusedException(
          "No key is trusted for the pack “%s” yet. Ask the LMC for its file %s, then: remit guidance"
                  .formatted(pack, KeyFiles.PUBLIC)
              + " trust %s --pack %s".formatted(KeyFiles.PUBLIC, pack));
    }
    return KeyFiles.readPublic(pinned);
  }
}
