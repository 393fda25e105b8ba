package remit.guidance;

import java.util.Locale;

/** What the cells of a column hold. */
public enum ColumnKind {
  /** Any words. */
  TEXT,
  /** The row's own id. */
  ID,
  /** One word of a list. */
  ONE_OF,
  /** Several words of a list, parted by semicolons. */
  SEVERAL_OF,
  /** Several words, parted by semicolons, of a list that may grow. */
  SEVERAL_SUGGESTED,
  /** Yes or no. */
  YES_OR_NO,
  /** A day. */
  DAY,
  /** A whole number. */
  WHOLE_NUMBER,
  /** A number, with or without a decimal point. */
  DECIMAL,
  /** What an item wants of a fact. */
  CONDITION;

  /** The kind with this name, as the catalogue writes it. */
  static ColumnKind of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
