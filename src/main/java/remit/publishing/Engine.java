package remit.publishing;

/** Remit itself, as packs name it. */
public final class Engine {
  /** The version of Remit. A pack may need this one, or a newer one. */
  public static final String VERSION = "0.1.0";

  private Engine() {}
}
