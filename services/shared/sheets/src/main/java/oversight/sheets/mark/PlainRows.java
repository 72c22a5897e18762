package oversight.sheets.mark;

import java.io.IOException;
import java.util.List;

/** The rows of a file as plain text, in order, as they are read. */
@FunctionalInterface
public interface PlainRows {
  /**
   * Gives every row to the visitor until it has enough.
   *
   * @throws IOException where the file cannot be read
   * @throws UnmarkableException where it is not what it should be
   */
  void forEach(Visitor visitor) throws IOException, UnmarkableException;

  /** Takes rows. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes a row.
     *
     * @param sheet the sheet's name; empty for a CSV
     * @param row its number as spreadsheets count, from 1
     * @param cells what stands in it, from the first column on
     * @return false where no more rows are wanted
     */
    boolean row(String sheet, int row, List<String> cells) throws IOException;
  }
}
