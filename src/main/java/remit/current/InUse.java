package remit.current;

import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.practice.Practice;
import remit.reading.Reader;
import remit.triage.Triage;

/**
 * Everything that one request is decided by: a guidance pack, the rules and the words made of it,
 * and the practice's file as checked against it. It never changes; who takes one reference to it
 * decides wholly by one version.
 */
public final class InUse {
  private final Triage triage;
  private final Practice practice;
  private @Nullable Reader reader;

  InUse(Triage triage, Practice practice, @Nullable Reader reader) {
    this.triage = triage;
    this.practice = practice;
    this.reader = reader;
  }

  /** The guidance, with its version and hash. */
  public Guidance guidance() {
    return triage.guidance();
  }

  /** What decides requests under the guidance. */
  public Triage triage() {
    return triage;
  }

  /** The practice that is decided for. */
  public Practice practice() {
    return practice;
  }

  /** What reads letters and mails by the words of the guidance, made when it is first wanted. */
  public synchronized Reader reader() {
    if (reader == null) {
      reader = new Reader(guidance());
    }
    return reader;
  }
}
