package remit.current;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import remit.guidance.GuidanceFaultsException;
import remit.practice.PracticeFaultsException;
import remit.publishing.PackRefusedException;
import remit.triage.PolicyFaultsException;

/**
 * The guidance that a running process decides by, exchanged within two seconds of a change of its
 * files. A faulty change is refused and told, and what was in use stays so.
 *
 * <p>It looks at the files ten times a second rather than wait for the system's notices of changes:
 * those do not come from network folders, and differ between systems. A look reads no file of
 * guidance. A pack that is installed or undone meanwhile is such a change.
 */
public final class Current implements Supplier<InUse>, AutoCloseable {
  private static final long BETWEEN_LOOKS_MILLIS = 100;

  private final Following following;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread looks = new Thread(this::lookUntilTheEnd, "remit-current");

  private Current(Following following) {
    this.following = following;
    looks.setDaemon(true);
  }

  /**
   * Reads everything and follows it from then on.
   *
   * @throws GuidanceFaultsException with every fault of the guidance
   * @throws PracticeFaultsException with every fault of the practice's file
   * @throws PolicyFaultsException if the policy files do not compile
   * @throws PackRefusedException if the installed pack is not as the LMC signed it
   * @throws IOException if something cannot be read
   */
  public static Current follow(Places places, Listener listener)
      throws IOException,
          GuidanceFaultsException,
          PracticeFaultsException,
          PolicyFaultsException,
          PackRefusedException {
    Following following = new Following(places, listener);
    following.inUse().reader();
    Current current = new Current(following);
    current.looks.start();
    return current;
  }

  /**
   * What is in use now. Who decides a request takes it once, and uses it for all of the request.
   */
  @Override
  public InUse get() {
    return following.inUse();
  }

  /** Ends the following; what is in use can be used on. Returns when nothing runs any more. */
  @Override
  public void close() {
    end.countDown();
    try {
      looks.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookUntilTheEnd() {
    try {
      while (!end.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
        following.look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
