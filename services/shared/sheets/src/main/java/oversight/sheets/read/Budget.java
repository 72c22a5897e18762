package oversight.sheets.read;

/** Counts what a file has made the reader do, and refuses what goes beyond the limits. */
final class Budget {
  /** Rows that a file abbreviates: none of figures has the same row so often. */
  private static final int MOST_REPEATED = 100_000;

  private final ReadLimits limits;
  private int rows;
  private long repeated;
  private long cells;

  Budget(ReadLimits limits) {
    this.limits = limits;
  }

  /** One more row, so wide. */
  void row(int width) {
    rows++;
    cells += width;
    if (rows > limits.maxRows() || cells > limits.maxCells()) {
      throw new UnreadableException(
          "FILE_TOO_LARGE",
          "The file has more than "
              + (rows > limits.maxRows()
                  ? limits.maxRows() + " rows."
                  : limits.maxCells() + " cells."),
          "Split it by measure or by month.");
    }
  }

  /** One row stands for so many others with the same in each. */
  void repeated(int others) {
    repeated += others;
    if (repeated > MOST_REPEATED) {
      throw new UnreadableException(
          "FILE_TOO_LARGE",
          "The same row is there more than " + MOST_REPEATED + " times.",
          "Delete the rows that repeat: each figure is sent once.");
    }
  }

  static UnreadableException tooWide(ReadLimits limits) {
    return new UnreadableException(
        "TOO_MANY_COLUMNS",
        "The row has more than " + limits.maxColumns() + " cells.",
        "Send one figure a row, and delete the columns to the right of the table.");
  }

  static UnreadableException tooLong(ReadLimits limits) {
    return new UnreadableException(
        "CELL_TOO_LONG",
        "A cell of this row has more than " + limits.maxCellCharacters() + " characters.",
        "Shorten it; the commentary is the place for more.");
  }
}
