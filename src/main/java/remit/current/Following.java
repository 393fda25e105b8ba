package remit.current;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import remit.guidance.Glance;
import remit.guidance.GuidanceFaultsException;
import remit.practice.PracticeFaultsException;
import remit.publishing.PackRefusedException;
import remit.triage.PolicyFaultsException;

/**
 * What is in use, and how it follows its files from one look to the next. A spreadsheet program
 * saves in steps, and a folder is copied file by file: a change is read only when several looks in
 * a row have seen the same, and counts only if nothing changed while it was read.
 */
final class Following {
  /** So many looks must see the same before a change is read. */
  private static final int STILL = 4;

  /** So many looks later the files are read once more, for some disks keep time in steps of 2 s. */
  private static final int STILL_LONG_AFTER = 30;

  /** After so many looks without rest somebody is told that nothing was taken. */
  private static final int RESTLESS = 300;

  private final Places places;
  private final Listener listener;
  private volatile InUse inUse;
  private Glance seen;
  private int still = STILL;
  private int restless;
  private boolean handled = true;
  private @Nullable String refused;

  Following(Places places, Listener listener)
      throws IOException,
          GuidanceFaultsException,
          PracticeFaultsException,
          PolicyFaultsException,
          PackRefusedException {
    this.places = places;
    this.listener = listener;
    this.seen = places.glance();
    this.inUse = places.read();
  }

  InUse inUse() {
    return inUse;
  }

  /** Looks at the files, and takes what has changed and come to rest. */
  void look() {
    Glance now = places.glance();
    if (!now.equals(seen)) {
      seen = now;
      still = 0;
      handled = false;
      if (++restless == RESTLESS) {
        refuse(new IOException("the files have kept changing and were never at rest"));
      }
      return;
    }
    if (still < STILL_LONG_AFTER) {
      still++;
      if (still == STILL_LONG_AFTER || (!handled && still >= STILL)) {
        take();
      }
    }
  }

  private void take() {
    InUse next;
    try {
      next = places.readAfter(inUse);
    } catch (IOException
        | GuidanceFaultsException
        | PracticeFaultsException
        | PackRefusedException e) {
      if (isUnchanged()) {
        refuse(e);
      }
      return;
    } catch (OutOfMemoryError e) {
      refuse(new IOException("the files are larger than the memory of this program"));
      handled = true;
      return;
    } catch (RuntimeException | StackOverflowError e) {
      refuse(new IllegalStateException("the changed files could not be made ready", e));
      handled = true;
      return;
    }
    if (!isUnchanged()) {
      return;
    }
    InUse before = inUse;
    inUse = next;
    boolean wasRefused = refused != null;
    refused = null;
    if (next != before) {
      listener.taken(next.guidance());
    } else if (wasRefused) {
      listener.undone(next.guidance());
    }
  }

  /** Whether the files are as they were before they were read, so that they were read whole. */
  private boolean isUnchanged() {
    handled = places.glance().equals(seen);
    restless = handled ? 0 : restless;
    return handled;
  }

  private void refuse(Exception why) {
    String words = String.valueOf(why.getMessage());
    if (!words.equals(refused)) {
      refused = words;
      listener.refused(why, inUse.guidance());
    }
  }
}
