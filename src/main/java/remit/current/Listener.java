package remit.current;

import remit.guidance.Guidance;

/** Hears what became of a change. It is called on the thread that follows the files. */
public interface Listener {
  /** A change was taken: requests are decided by this guidance from now on. */
  void taken(Guidance guidance);

  /**
   * A change was not taken: requests are decided as before. Told once for each faulty state.
   *
   * @param why the faults, or what kept the files from being read
   * @param kept the guidance that stays in use
   */
  void refused(Exception why, Guidance kept);

  /** A change that was refused was undone: the files are again as they are in use. */
  void undone(Guidance kept);
}
