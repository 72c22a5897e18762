package oversight.sheets.read;

/**
 * A rectangle of cells.
 *
 * @param firstRow from 1
 * @param lastRow from 1
 * @param firstColumn from 0
 * @param lastColumn from 0
 */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
  /** As a spreadsheet writes it: {@code B2:C4}. */
  @Override
  public String toString() {
    return ColumnLetters.of(firstColumn) + firstRow + ":" + ColumnLetters.of(lastColumn) + lastRow;
  }
}
