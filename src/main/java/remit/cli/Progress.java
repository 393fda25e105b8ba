package remit.cli;

/** A line that counts documents while a person watches a long batch. */
final class Progress {
  private static final int STEP = 500;

  private final Surroundings around;
  private boolean shown;

  Progress(Surroundings around) {
    this.around = around;
  }

  void show(int documents) {
    if (around.terminal() && documents % STEP == 0) {
      around.err().print("\r" + bar(documents) + " " + documents + " documents");
      shown = true;
    }
  }

  private static String bar(int documents) {
    int full = documents / STEP % 20;
    return "[" + "#".repeat(full) + " ".repeat(20 - full) + "]";
  }

  void end() {
    if (shown) {
      around.err().print("\r" + " ".repeat(60) + "\r");
    }
  }
}
