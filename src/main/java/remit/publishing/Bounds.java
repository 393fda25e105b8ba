package remit.publishing;

/** The bounds of a pack: an LMC's pack holds some forty files and two megabytes. */
final class Bounds {
  /** The most files. */
  static final int MOST_PARTS = 500;

  /** The most bytes of one file. */
  static final int MOST_PART_BYTES = 16 << 20;

  /** The most bytes of all files together. */
  static final int MOST_BYTES = 32 << 20;

  /** The most bytes of the zip: its parts are not compressed, so that it is little more. */
  static final int MOST_ZIP_BYTES = 34 << 20;

  /** The most bytes of a manifest. */
  static final int MOST_MANIFEST_BYTES = 1 << 20;

  private Bounds() {}
}
