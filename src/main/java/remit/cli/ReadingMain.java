package remit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import remit.intake.ReadingLoop;

/** Where a process begins that reads documents for another. */
public final class ReadingMain {
  private ReadingMain() {}

  /**
   * Reads documents until standard input ends, or the process that gives them.
   *
   * @param arguments the number of the process that gives the documents
   */
  public static void main(String[] arguments) {
    InputStream in = System.in;
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // What the libraries have to say may hold words of a document.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    LogManager.getLogManager().reset();
    long giver = Long.parseLong(arguments[0]);
    Thread watch = new Thread(() -> endWith(giver), "watch");
    watch.setDaemon(true);
    watch.start();
    try {
      ReadingLoop.run(in, out);
    } catch (IOException e) {
      // Whoever gave the documents is gone.
    }
    end();
  }

  /** Ends when the process does that gives the documents, though one be just being read. */
  private static void endWith(long giver) {
    ProcessHandle.of(giver).ifPresent(process -> process.onExit().join());
    end();
  }

  /** Waits for nothing, least of all for a reading that does not end. */
  private static void end() {
    Runtime.getRuntime().halt(0);
  }
}
