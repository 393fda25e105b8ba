package remit.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import remit.register.Register;
import remit.register.StoredDraft;

/** The folder where drafts lie as mails that open in Outlook unsent. */
final class DraftFolder {
  private static final int PAGE = 50;

  private final Path folder;
  private final Register register;

  DraftFolder(Path folder, Register register) {
    this.folder = folder;
    this.register = register;
  }

  /**
   * Writes the drafts that the register keeps and that do not lie there yet. The name of a file is
   * that of its case, so that a draft that was written before a crash is not written again; one
   * that lies there already, and that staff may have changed, is left as it is.
   *
   * @return how many
   */
  int write(Instant now) throws IOException {
    int written = 0;
    List<StoredDraft> drafts = register.cases().draftsToWrite(PAGE);
    while (!drafts.isEmpty()) {
      Files.createDirectories(folder);
      for (StoredDraft draft : drafts) {
        byte[] content = draft.content();
        Path file = folder.resolve(name(draft));
        if (content != null && !Files.exists(file)) {
          put(file, content);
        }
        register.written(draft.messageId(), folder.toString(), now);
        written++;
      }
      drafts = register.cases().draftsToWrite(PAGE);
    }
    return written;
  }

  private static String name(StoredDraft draft) {
    String version = draft.guidanceVersion().replaceAll("[^A-Za-z0-9.-]", "-");
    return "case-%06d-%s-%s.eml".formatted(draft.number(), draft.kind(), version);
  }

  private static void put(Path file, byte[] content) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            half,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
