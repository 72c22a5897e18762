package oversight.sheets.split;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import oversight.sheets.archive.FixedZip;
import oversight.sheets.read.CellKind;
import oversight.sheets.read.SheetRow;

/** One owner's workbook; the same rows always make the same bytes. */
final class PartBook implements Closeable {
  private static final int ROWS_IN_MEMORY = 100;
  private static final String LEFT_OUT = "collaboration";
  private static final String OF_A_CSV = "Figures";

  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final Map<String, SXSSFSheet> sheets = new HashMap<>();
  private int rows;

  int rows() {
    return rows;
  }

  void add(String sheet, int headingRow, List<String> columns, SheetRow row) {
    SXSSFSheet target = sheets.get(sheet);
    if (target == null) {
      target = book.createSheet(name(sheet));
      sheets.put(sheet, target);
      Row heading = target.createRow(headingRow - 1);
      for (int column = 0; column < columns.size(); column++) {
        if (!columns.get(column).equals(LEFT_OUT)) {
          heading.createCell(column).setCellValue(columns.get(column));
        }
      }
    }
    rows++;
    Row copy = target.createRow(row.number() - 1);
    for (int column = 0; column < row.width(); column++) {
      boolean leftOut = column < columns.size() && columns.get(column).equals(LEFT_OUT);
      if (!leftOut && !row.text(column).isEmpty()) {
        put(copy.createCell(column), row.kind(column), row.text(column));
      }
    }
  }

  /** Names that a workbook may not have, or has already, are bent. */
  private String name(String sheet) {
    String safe = WorkbookUtil.createSafeSheetName(sheet.isEmpty() ? OF_A_CSV : sheet, '-');
    String name = safe;
    for (int number = 2; book.getSheet(name) != null; number++) {
      String end = " " + number;
      name = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
    }
    return name;
  }

  private static void put(Cell cell, CellKind kind, String text) {
    if (kind == CellKind.NUMBER && isExact(text)) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  /** Whether a workbook's own way to keep numbers keeps this one as it is. */
  private static boolean isExact(String text) {
    try {
      double nearest = Double.parseDouble(text);
      return Double.isFinite(nearest)
          && new BigDecimal(text).compareTo(new BigDecimal(Double.toString(nearest))) == 0;
    } catch (NumberFormatException shorthand) {
      return false;
    }
  }

  byte[] write() throws IOException {
    var properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setCreated(Optional.of(Date.from(Instant.EPOCH)));
    properties.setModified(Optional.of(Date.from(Instant.EPOCH)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // The parts are small, and what repacks them reads no ZIP64.
    book.setZip64Mode(Zip64Mode.Never);
    book.write(bytes);
    return FixedZip.repack(bytes.toByteArray(), "[Content_Types].xml");
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
