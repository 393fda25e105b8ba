package remit.workbook;

/** How large a workbook may be; several times what the largest pack needs. */
final class Bounds {
  /** Bytes of the file. */
  static final int FILE = 32 << 20;

  /** Bytes of all parts, unpacked. */
  static final long UNPACKED = 160L << 20;

  /** How many times larger a part may be unpacked than packed. */
  static final int RATIO = 120;

  /** Bytes that a part may have at any ratio. */
  static final long SMALL = 1 << 20;

  /** Bytes of a part that holds no cells, unpacked. */
  static final long ASIDE = 8L << 20;

  /** Parts in the file. */
  static final int PARTS = 1_000;

  /** Rows of a sheet. */
  static final int ROWS = 200_000;

  /** Columns of a sheet. */
  static final int COLUMNS = 200;

  /** Characters of all cells of a sheet together. */
  static final long CHARACTERS = 32L << 20;

  private Bounds() {}
}
