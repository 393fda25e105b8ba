package remit.intake;

/** Tells a picture that may be a scanned or photographed page from a logo. */
final class Picture {
  private Picture() {}

  static boolean mayBeAPage(byte[] bytes) {
    if (bytes.length < Bounds.LEAST_SCAN_BYTES) {
      return false;
    }
    if (bytes[0] == (byte) 0x89) {
      return isPage(number(bytes, 16, 4), number(bytes, 20, 4));
    }
    if (bytes[0] == 'G') {
      return isPage(swapped(bytes, 6), swapped(bytes, 8));
    }
    return (bytes[0] & 0xFF) != 0xFF || isPageInJpeg(bytes);
  }

  /** A JPEG gives its size in the first of its frames. */
  private static boolean isPageInJpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return isPage(number(bytes, at + 7, 2), number(bytes, at + 5, 2));
      }
      at += 2 + (int) number(bytes, at + 2, 2);
    }
    return true;
  }

  /** Paper and photographs are not much longer than they are wide; logos and screens are. */
  static boolean isPage(long width, long height) {
    long shorter = Math.min(width, height);
    long longer = Math.max(width, height);
    return shorter >= Bounds.LEAST_SCAN_DOTS
        && longer * 10 <= shorter * 18
        && longer * 10 >= shorter * 12;
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
