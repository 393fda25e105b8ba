package remit.intake;

/** Tells a picture that may be a scanned or photographed page from a logo. */
final class Picture {
  private Picture() {}

  static boolean mayBeAPage(byte[] bytes) {
    if (bytes.length < Bounds.LEAST_SCAN_BYTES) {
      return false;
    }
    if (bytes[0] == (byte) 0x89) {
      return isLarge(number(bytes, 16, 4), number(bytes, 20, 4));
    }
    if (bytes[0] == 'G') {
      return isLarge(swapped(bytes, 6), swapped(bytes, 8));
    }
    return (bytes[0] & 0xFF) != 0xFF || isLargeJpeg(bytes);
  }

  /** A JPEG gives its size in the first of its frames. */
  private static boolean isLargeJpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return isLarge(number(bytes, at + 7, 2), number(bytes, at + 5, 2));
      }
      at += 2 + (int) number(bytes, at + 2, 2);
    }
    return true;
  }

  private static boolean isLarge(long width, long height) {
    return width >= Bounds.LEAST_SCAN_DOTS && height >= Bounds.LEAST_SCAN_DOTS;
  }

  private static long number(byte[] bytes, int at, int length) {
    long number = 0;
    for (int i = at; i < at + length; i++) {
      number = number << 8 | (bytes[i] & 0xFF);
    }
    return number;
  }

  private static long swapped(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }
}
