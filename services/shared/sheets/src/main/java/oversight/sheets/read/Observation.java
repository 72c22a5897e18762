package oversight.sheets.read;

/**
 * Something seen around the figures of a file: nothing is read or passed over in silence.
 *
 * @param kind what
 * @param sheet its name; empty for a CSV or the whole file
 * @param row as the spreadsheet counts; 0 for the whole sheet or file
 * @param column the column's name; empty for the whole row
 * @param message what was found, for people
 * @param remedy what to do, for people
 */
public record Observation(
    ObservationKind kind, String sheet, int row, String column, String message, String remedy) {
  /** How grave an observation is. */
  public enum Weight {
    /** Understood, and said. */
    SAID,
    /** Understood, but worth a look. */
    DOUBTED,
    /** Not understood: the file is refused until it is mended. */
    REFUSED
  }

  static Observation of(
      ObservationKind kind, String sheet, int row, String column, String message) {
    return new Observation(kind, sheet, row, column, message, "Nothing to do.");
  }
}
