package remit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import remit.request.Received;
import remit.request.RequestFault;

/**
 * Passes the documents of a file on, but gives a file none of whose documents could be read one
 * answer instead of many: such a file is rather no file of requests at all.
 */
final class OneAnswer implements Consumer<Received> {
  private static final int MOST_HELD = 1_000;
  private static final int MOST_TOLD = 20;

  private final Consumer<Received> next;
  private final List<Received> held = new ArrayList<>();
  private boolean open;

  OneAnswer(Consumer<Received> next) {
    this.next = next;
  }

  @Override
  public void accept(Received received) {
    if (!open && received.request() == null && held.size() < MOST_HELD) {
      held.add(received);
      return;
    }
    open = true;
    held.forEach(next);
    held.clear();
    next.accept(received);
  }

  /** Says that the file could not be read further. */
  void breaksOff(String why) {
    accept(new Received("", null, List.of(new RequestFault("", why, null))));
  }

  /** Says that the file has ended. */
  void end() {
    if (held.size() == 1) {
      next.accept(held.get(0));
    } else if (held.size() > 1) {
      next.accept(new Received("", null, together()));
    }
    held.clear();
  }

  private List<RequestFault> together() {
    List<RequestFault> faults = new ArrayList<>();
    for (Received one : held) {
      String place = one.place().isEmpty() ? "" : one.place() + ", ";
      for (RequestFault fault : one.faults()) {
        faults.add(new RequestFault("", place + fault.words(), null));
      }
    }
    if (faults.size() <= MOST_TOLD) {
      return faults;
    }
    List<RequestFault> told = new ArrayList<>(faults.subList(0, MOST_TOLD));
    told.add(
        new RequestFault("", "And %d more faults.".formatted(faults.size() - MOST_TOLD), null));
    return told;
  }
}
