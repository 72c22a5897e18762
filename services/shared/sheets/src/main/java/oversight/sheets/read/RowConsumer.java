package oversight.sheets.read;

/** Takes a file's sheets and rows, in their order. */
public interface RowConsumer {
  /** A sheet begins; all that follows is in it. */
  void sheet(Sheet sheet);

  /** Columns of the sheet are hidden; said before its rows. Counted from 0, both inclusive. */
  default void columnsHidden(int first, int last) {}

  /** A row in which at least one cell is not empty. It holds only while this call lasts. */
  void row(SheetRow row);

  /** Cells of the sheet are merged; said after its rows. */
  default void merged(CellRange cells) {}

  /** Something of the file as a whole is worth telling. */
  default void observed(Observation observation) {}
}
