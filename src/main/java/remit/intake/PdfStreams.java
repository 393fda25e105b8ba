package remit.intake;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures how large the packed streams of a PDF are, before PDFBox unpacks them whole. A stream
 * that is packed twice is measured twice.
 */
final class PdfStreams {
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int STEP = 1 << 16;

  private final Inflater inflater = new Inflater();
  private final Inflater second = new Inflater();
  private final byte[] buffer = new byte[STEP];
  private final byte[] innerBuffer = new byte[STEP];
  private long unpacked;
  private boolean damaged;

  private PdfStreams() {}

  /**
   * Refuses a PDF whose streams are too large together.
   *
   * @return whether all of them can be unpacked to their end
   */
  static boolean check(byte[] bytes) throws UnreadableException {
    PdfStreams streams = new PdfStreams();
    try {
      streams.measure(bytes);
      return !streams.damaged;
    } finally {
      streams.inflater.end();
      streams.second.end();
    }
  }

  private void measure(byte[] bytes) throws UnreadableException {
    int at = 0;
    while (at < bytes.length - STREAM.length) {
      if (!isStream(bytes, at)) {
        at++;
        continue;
      }
      int start = at + STREAM.length;
      while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
        start++;
      }
      at = isPacked(bytes, start) ? start + unpack(bytes, start) : start;
    }
  }

  private static boolean isStream(byte[] bytes, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether zlib's mark stands here. */
  private static boolean isPacked(byte[] bytes, int at) {
    return at + 1 < bytes.length
        && (bytes[at] & 0x0F) == 8
        && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
  }

  /** Unpacks one stream and gives how many bytes it took. */
  private int unpack(byte[] bytes, int start) throws UnreadableException {
    inflater.reset();
    inflater.setInput(bytes, start, bytes.length - start);
    boolean first = true;
    boolean packedAgain = false;
    try {
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        int count = inflater.inflate(buffer);
        if (first) {
          packedAgain = count > 1 && isPacked(buffer, 0);
          second.reset();
          first = false;
        }
        count(count);
        packedAgain = packedAgain && unpackAgain(count);
      }
    } catch (DataFormatException e) {
      // PDFBox keeps what could be unpacked until here, and so does the count.
      damaged = true;
    }
    return Math.toIntExact(inflater.getBytesRead());
  }

  private boolean unpackAgain(int length) throws UnreadableException {
    second.setInput(buffer, 0, length);
    try {
      int count;
      do {
        count = second.inflate(innerBuffer);
        count(count);
      } while (count > 0);
    } catch (DataFormatException e) {
      return false;
    }
    return !second.finished();
  }

  private void count(int bytes) throws UnreadableException {
    Patience.check();
    unpacked += bytes;
    if (unpacked > Bounds.MOST_PDF_UNPACKED) {
      throw new UnreadableException("is a PDF that unpacks to more than 96 MB.");
    }
  }
}
