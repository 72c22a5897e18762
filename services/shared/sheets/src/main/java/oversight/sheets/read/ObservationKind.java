package oversight.sheets.read;

import oversight.sheets.read.Observation.Weight;

/** What is seen around the figures of a file. The names are stable, for programs. */
public enum ObservationKind {
  /** The file is not in UTF-8, and was understood. */
  ENCODING_READ_AS(Weight.SAID),
  /** The file or its sheet has nothing in it. */
  FILE_EMPTY(Weight.REFUSED),
  /** No sheet has a row with the column names. */
  TABLE_MISSING(Weight.REFUSED),
  /** A column that is needed is not there. */
  COLUMN_MISSING(Weight.REFUSED),
  /** A column that nobody reads. */
  COLUMN_UNKNOWN(Weight.REFUSED),
  /** Two columns of one name. */
  COLUMN_TWICE(Weight.REFUSED),
  /** A cell to the right of the last named column. */
  CELL_WITHOUT_COLUMN(Weight.REFUSED),
  /** Rows above the column names. */
  ROWS_ABOVE_TABLE(Weight.SAID),
  /** A visible sheet without a table. */
  SHEET_NOT_READ(Weight.SAID),
  /** A hidden sheet without a table. */
  SHEET_HIDDEN(Weight.SAID),
  /** A hidden sheet with a table, which is not read. */
  HIDDEN_SHEET_NOT_READ(Weight.DOUBTED),
  /** Hidden rows, which are read. */
  HIDDEN_ROWS_READ(Weight.DOUBTED),
  /** A hidden column, which is read. */
  HIDDEN_COLUMN_READ(Weight.DOUBTED),
  /** Merged cells in the table. */
  MERGED_CELLS(Weight.REFUSED),
  /** A row of totals, which is not read. */
  TOTAL_ROW_NOT_READ(Weight.SAID),
  /** The column names once more below the table, in the same columns: reading goes on. */
  HEADING_AGAIN(Weight.SAID),
  /** A second table below the first, with its columns elsewhere. */
  SECOND_TABLE(Weight.REFUSED),
  /** Blank rows among the rows of the table. */
  BLANK_ROWS(Weight.SAID),
  /** Cells with formulas, whose values are taken. */
  FORMULA_VALUE_TAKEN(Weight.SAID),
  /** A formula whose value the file does not have. */
  FORMULA_WITHOUT_VALUE(Weight.REFUSED),
  /** A number stored with the noise of binary arithmetic. */
  NUMBER_READ_AS(Weight.SAID);

  private final Weight weight;

  ObservationKind(Weight weight) {
    this.weight = weight;
  }

  /** How grave it is. */
  public Weight weight() {
    return weight;
  }
}
