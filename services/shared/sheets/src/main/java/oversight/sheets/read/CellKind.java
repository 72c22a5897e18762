package oversight.sheets.read;

/** What a cell holds, as the spreadsheet knows it. All cells of a CSV are text. */
public enum CellKind {
  /** Nothing. */
  EMPTY,
  /** Text. */
  TEXT,
  /** A number; its text is the exact decimal. */
  NUMBER,
  /** A number shown with a percent sign; its text has the sign. */
  PERCENT,
  /** A date, a date and time, or a time of day; its text is ISO 8601. */
  DATE,
  /** TRUE or FALSE. */
  BOOLEAN,
  /** An error of the spreadsheet, such as #REF!. */
  ERROR
}
