package remit.reading;

/** What a clause does: whether it asks the practice for something. */
enum Mood {
  /** It plainly asks the practice. */
  ASKED("asked of the practice"),
  /** It names the practice as the one that does it, or the place where it is done. */
  PLACED("given to the practice"),
  /** It says that something is needed, not who is to do it. */
  HINTED("said to be needed, not by whom"),
  /** It depends on something that has not happened. */
  CONDITIONAL("said only for a case that has not come"),
  /** It says that nothing is wanted. */
  REFUSED("said not to be wanted"),
  /** The sender's own side does it or has done it. */
  OWN("done or planned by the sender"),
  /** The patient is told it. */
  OF_PATIENT("said to the patient"),
  /** It tells of something. */
  TOLD("told");

  private final String words;

  Mood(String words) {
    this.words = words;
  }

  /** The reading in words for the person who checks it. */
  String words() {
    return words;
  }
}
