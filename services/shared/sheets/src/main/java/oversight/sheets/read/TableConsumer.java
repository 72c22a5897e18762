package oversight.sheets.read;

/** Takes the rows of the table, and what is seen around them. */
public interface TableConsumer {
  /** A row of figures; it holds only while this call lasts. */
  void row(TableRow row);

  /** Something that was seen; nothing is read or passed over in silence. */
  void observed(Observation observation);
}
