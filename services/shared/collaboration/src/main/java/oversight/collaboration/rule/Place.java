package oversight.collaboration.rule;

/**
 * Where in a file.
 *
 * @param sheet of a workbook whose figures stand in several; else empty
 * @param row as the spreadsheet counts, from 1; 0 for nowhere
 */
public record Place(String sheet, int row) {
  /** Nowhere in the file. */
  public static final Place NONE = new Place("", 0);

  /** "row 7", or "row 7 of the sheet Q3". */
  public String words() {
    return sheet.isEmpty() ? "row " + row : "row " + row + " of the sheet " + sheet;
  }
}
