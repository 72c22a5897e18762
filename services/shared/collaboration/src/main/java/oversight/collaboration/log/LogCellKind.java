package oversight.collaboration.log;

/** What a cell of a log holds. */
public enum LogCellKind {
  /** The sender's own number of the record: letters, digits and {@code - / . _}, up to 100. */
  REFERENCE,
  /** A force by slug or ONS code; kept as ONS code. */
  FORCE,
  /** Forces, joined by {@code ;}. */
  FORCES,
  /** A moment: ISO 8601 with an offset, or the clock time of the United Kingdom. */
  TIME,
  /** A day: ISO 8601. */
  DATE,
  /** One of the column's values. */
  CHOICE,
  /** A whole number from 0. */
  WHOLE,
  /** Pounds from 0, with at most two decimals. */
  POUNDS,
  /** Lower-case words joined by hyphens. */
  WORDS,
  /** Free text, without personal data. */
  TEXT
}
