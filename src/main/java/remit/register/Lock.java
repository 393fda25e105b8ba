package remit.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file whose lock says that the register is open. The system gives the lock back when the
 * program ends, in whatever way. Its one line remembers that a register has been made, so that one
 * that has vanished is not taken for one that is yet to be made.
 */
final class Lock implements AutoCloseable {
  static final String NAME = "register.lock";

  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  static Lock take(Path folder) throws IOException, RegisterRefusedException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new RegisterRefusedException(
          "The register in %s is in use: Remit is watching with it already. Perhaps: another window"
                  .formatted(folder)
              + " or another computer runs it.");
    }
    return new Lock(channel);
  }

  boolean remembersARegister() throws IOException {
    return channel.size() > 0;
  }

  void remember() throws IOException {
    channel.write(
        ByteBuffer.wrap("Remit keeps a register here.\n".getBytes(StandardCharsets.UTF_8)), 0);
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
