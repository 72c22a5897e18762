package oversight.sheets.mark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import oversight.sheets.SheetFormat;

/**
 * Writes marked copies. A workbook keeps its own sheets, styles and formulas; a CSV, and a workbook
 * too large to edit, becomes a workbook with the same rows as text. The sheet Findings comes first
 * and leads to every marked cell.
 */
public final class MarkedCopy {
  private static final String TOO_LARGE =
      "The file is too large to keep its own look: this copy holds its rows as plain text.";
  private static final String AS_TEXT =
      "A CSV has no notes: this workbook holds its rows as plain text.";

  /** Apache POI holds a workbook in memory, so only so many at once. */
  private static final Semaphore IN_MEMORY = new Semaphore(2);

  private MarkedCopy() {}

  /**
   * Writes the copy.
   *
   * @param rows reads the file as plain rows, for a CSV and for a workbook that is too large
   * @return the format of the copy: ODS for an ODS that kept its look, else XLSX
   * @throws UnmarkableException where the original cannot be read
   */
  public static SheetFormat write(
      Path original, SheetFormat format, Marks marks, PlainRows rows, OutputStream target)
      throws IOException, UnmarkableException {
    boolean asItIs =
        switch (format) {
          case CSV -> false;
          case ODS -> OdsWeight.isLight(original);
          case XLSX -> XlsxWeight.isLight(original);
        };
    if (!asItIs) {
      String remark = format == SheetFormat.CSV ? AS_TEXT : TOO_LARGE;
      PlainMarker.write(rows, marks, remark, target);
      return SheetFormat.XLSX;
    }
    if (format == SheetFormat.ODS) {
      new OdsMarker(marks).write(original, target);
    } else {
      XlsxMarker.write(original, marks, target, IN_MEMORY);
    }
    return format;
  }
}
