package remit.cli;

import java.io.PrintStream;
import remit.current.Listener;
import remit.guidance.Guidance;

/** Tells a running process's changes of guidance. */
record Changes(PrintStream err) implements Listener {
  @Override
  public void taken(Guidance guidance) {
    err.println(
        "The files of the guidance or the practice have changed. In use from now on: %s."
            .formatted(name(guidance)));
  }

  @Override
  public void refused(Exception why, Guidance kept) {
    err.println(
        "The files of the guidance or the practice have changed, and the change was not taken. Still in use: %s.%n%s"
            .formatted(name(kept), Problems.words(why, "")));
  }

  @Override
  public void undone(Guidance kept) {
    err.println(
        "The change that was not taken has been undone. Still in use: %s.".formatted(name(kept)));
  }

  private static String name(Guidance guidance) {
    return "%s, version %s (%s)%s"
        .formatted(
            guidance.title(),
            guidance.version(),
            guidance.hash().substring(0, 12),
            guidance.own().hash().isEmpty() ? "" : ", with the practice's own rules");
  }
}
