package remit.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The work of a process that reads documents for another: it takes them one after the other, and
 * answers each with what was read.
 *
 * <p>A document is the length of its file name, the name in UTF-8, the length of its bytes, the
 * bytes; an answer is a byte that tells whether the process should be replaced, a length, and the
 * document as JSON. Lengths are whole numbers of four bytes, the highest first.
 */
public final class ReadingLoop {
  /** What the process says once it can be given documents. */
  static final int READY = 0x52454D49;

  /** Whoever gives the documents ends the process when its time is up. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private ReadingLoop() {}

  /** Takes and answers documents until {@code in} ends. */
  public static void run(InputStream in, OutputStream out) throws IOException {
    DataInputStream documents = new DataInputStream(new BufferedInputStream(in));
    DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(out));
    for (WarmUp.Example example : WarmUp.EXAMPLES) {
      DocumentJson.read(answer(example.name(), example.bytes()));
    }
    answers.writeInt(READY);
    answers.flush();
    while (true) {
      int length;
      try {
        length = documents.readInt();
      } catch (EOFException e) {
        return;
      }
      String name = new String(documents.readNBytes(length), StandardCharsets.UTF_8);
      byte[] answer = answer(name, documents.readNBytes(documents.readInt()));
      answers.writeBoolean(isFull());
      answers.writeInt(answer.length);
      answers.write(answer);
      answers.flush();
    }
  }

  private static byte[] answer(String name, byte[] bytes) throws IOException {
    byte[] answer = DocumentJson.write(DocumentReader.read(name, bytes, NO_LIMIT));
    return answer.length <= Bounds.MOST_ANSWER_BYTES
        ? answer
        : DocumentJson.write(Document.unread("The file holds more than any letter."));
  }

  /** Whether more than half of the memory stays taken. */
  private static boolean isFull() {
    return isHalfTaken() && isHalfTakenAfterClearing();
  }

  private static boolean isHalfTakenAfterClearing() {
    System.gc();
    return isHalfTaken();
  }

  private static boolean isHalfTaken() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() > runtime.maxMemory() / 2;
  }
}
