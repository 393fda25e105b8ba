package remit.reading;

/** Whose task a passage is by its place: the heading it stands under, its column, its box. */
enum Owner {
  /** It stands where the practice's tasks stand. */
  PRACTICE,
  /** It stands where somebody else's tasks stand. */
  OTHER,
  /** It stands beside a box that is not ticked. */
  NOBODY,
  /** Its place does not say. */
  UNKNOWN
}
