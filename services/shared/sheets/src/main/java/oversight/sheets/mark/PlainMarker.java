package oversight.sheets.mark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain rows, as text, into an XLSX with the marks in it; as a stream, whatever the size.
 */
final class PlainMarker implements PlainRows.Visitor {
  private static final int LAST_ROW = 1_048_576;
  private static final int MOST_COLUMNS = 1000;
  private static final int MOST_SHEETS = 100;
  private static final int LONGEST_CELL = 32_000;
  private static final int ROWS_IN_MEMORY = 100;
  private static final int LONGEST_NAME = 31;

  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final XlsxLook look = new XlsxLook(book);
  private final XlsxFindings findings = new XlsxFindings();
  private final CellStyle text = book.createCellStyle();
  private final Marks marks;
  private final Map<String, Target> sheets = new HashMap<>();
  private boolean cut;

  /** A sheet under way. */
  private static final class Target {
    private final SXSSFSheet sheet;
    private final NavigableMap<Integer, List<Mark>> marks;
    private HeaderRow header = HeaderRow.NONE;
    private int looked;
    private int last;

    Target(SXSSFSheet sheet, NavigableMap<Integer, List<Mark>> marks) {
      this.sheet = sheet;
      this.marks = marks;
    }
  }

  private PlainMarker(Marks marks) {
    this.marks = marks;
    text.setDataFormat(book.createDataFormat().getFormat("@"));
  }

  static void write(PlainRows rows, Marks marks, String remark, OutputStream target)
      throws IOException, UnmarkableException {
    PlainMarker marker = new PlainMarker(marks);
    try (SXSSFWorkbook book = marker.book) {
      rows.forEach(marker);
      List<String> remarks = new ArrayList<>(List.of(remark));
      if (marker.cut) {
        remarks.add("Some rows, columns or sheets are too many for a workbook, and left out here.");
      }
      marker.findings.write(book, marks, remarks);
      book.write(target);
    }
  }

  @Override
  public boolean row(String sheet, int row, List<String> cells) {
    Target target = target(sheet);
    if (target == null || row > LAST_ROW || row <= target.last || cells.size() > MOST_COLUMNS) {
      cut = true;
    }
    if (target == null || row > LAST_ROW || row <= target.last) {
      return !sheet.isEmpty();
    }
    if (target.header == HeaderRow.NONE && target.looked++ < HeaderRow.LOOKED_FOR) {
      target.header = HeaderRow.in(cells).orElse(HeaderRow.NONE);
    }
    target.last = row;
    SXSSFRow written = target.sheet.createRow(row - 1);
    for (int column = 0; column < Math.min(cells.size(), MOST_COLUMNS); column++) {
      String value = cells.get(column);
      if (!value.isEmpty()) {
        Cell cell = written.createCell(column);
        cell.setCellStyle(text);
        cell.setCellValue(
            value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) + "…" : value);
      }
    }
    mark(target, written, row);
    return true;
  }

  private void mark(Target target, SXSSFRow written, int row) {
    List<Mark> here = target.marks.get(row);
    if (here == null) {
      return;
    }
    Marks.byColumn(here, target.header)
        .forEach((column, found) -> {
          Cell there = written.getCell(column);
          Cell cell = there == null ? written.createCell(column) : there;
          if (there == null) {
            cell.setCellStyle(text);
          }
          look.mark(cell, Marks.gravest(found), Marks.note(found));
          found.forEach(mark -> findings.at(mark, target.sheet.getSheetName(), column));
        });
  }

  private @Nullable Target target(String sheet) {
    Target known = sheets.get(sheet);
    if (known != null || sheets.size() >= MOST_SHEETS) {
      return known;
    }
    Target made = new Target(book.createSheet(name(sheet)), marks.of(sheet, sheets.isEmpty()));
    sheets.put(sheet, made);
    return made;
  }

  private String name(String sheet) {
    String safe = WorkbookUtil.createSafeSheetName(sheet.isEmpty() ? "Rows" : sheet);
    String name = safe;
    for (int number = 2; book.getSheet(name) != null; number++) {
      String end = " " + number;
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
    }
    return name;
  }
}
