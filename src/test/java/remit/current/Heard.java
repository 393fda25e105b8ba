package remit.current;

import java.util.ArrayList;
import java.util.List;
import remit.guidance.Guidance;

/** Remembers what was told of changes. */
final class Heard implements Listener {
  private final List<String> told = new ArrayList<>();

  @Override
  public synchronized void taken(Guidance guidance) {
    told.add("taken " + guidance.version());
  }

  @Override
  public synchronized void refused(Exception why, Guidance kept) {
    told.add("refused: " + why.getMessage() + " / kept " + kept.version());
  }

  @Override
  public synchronized void undone(Guidance kept) {
    told.add("undone, kept " + kept.version());
  }

  synchronized List<String> told() {
    return List.copyOf(told);
  }
}
