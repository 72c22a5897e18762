package oversight.sheets.mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The sheet Findings of a marked XLSX. */
final class XlsxFindings {
  private static final int WIDTH_UNIT = 256;
  private static final int[] WIDTHS = {14, 24, 70, 60, 34};
  private static final int LONGEST_CELL = 32_000;

  private static final int MOST_LINES = 20;

  private final Map<Mark, String> addresses = new HashMap<>();

  /** Remembers where a finding was marked. */
  void at(Mark mark, String sheet, int column) {
    addresses.put(
        mark, "'" + sheet.replace("'", "''") + "'!" + HeaderRow.letters(column) + mark.row());
  }

  /** Adds the sheet and puts it first. */
  void write(Workbook book, Marks marks, List<String> remarks) {
    List<String> names = new ArrayList<>();
    for (int number = 0; number < book.getNumberOfSheets(); number++) {
      names.add(book.getSheetName(number));
    }
    Sheet sheet = book.createSheet(FindingsTable.freeName(names));
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * WIDTH_UNIT);
    }
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    CellStyle strong = style(book, true, false);
    CellStyle words = style(book, false, false);
    CellStyle link = style(book, false, true);
    int at = 0;
    for (String line : FindingsTable.summary(marks, remarks)) {
      Cell cell = sheet.createRow(at++).createCell(0);
      cell.setCellValue(line);
      if (at == 1) {
        cell.setCellStyle(strong);
      }
    }
    row(sheet, at++, FindingsTable.HEADINGS, strong);
    sheet.createFreezePane(0, at);
    for (Mark mark : marks.first()) {
      String address = addresses.get(mark);
      Row row = row(sheet, at++, FindingsTable.line(mark, where(mark, address)), words);
      if (address != null) {
        Hyperlink target = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        target.setAddress(address);
        Cell cell = row.getCell(FindingsTable.WHERE);
        cell.setHyperlink(target);
        cell.setCellStyle(link);
      }
    }
    first(book, sheet);
  }

  private static String where(Mark mark, @Nullable String address) {
    if (address != null) {
      return address.replace("'", "");
    }
    return mark.row() == 0 ? "the whole file" : "row " + mark.row();
  }

  private static Row row(Sheet sheet, int at, List<String> texts, CellStyle style) {
    Row row = sheet.createRow(at);
    int lines = 1;
    for (int column = 0; column < texts.size(); column++) {
      String text = texts.get(column);
      lines = Math.max(lines, Math.ceilDiv(text.length(), WIDTHS[column]));
      Cell cell = row.createCell(column);
      cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
      cell.setCellStyle(style);
    }
    if (lines > 1) {
      // LibreOffice gives wrapped text no more room by itself, and it runs into the next row.
      row.setHeightInPoints(Math.min(MOST_LINES, lines) * sheet.getDefaultRowHeightInPoints());
    }
    return row;
  }

  private static CellStyle style(Workbook book, boolean bold, boolean link) {
    Font font = book.createFont();
    font.setBold(bold);
    if (link) {
      font.setUnderline(Font.U_SINGLE);
      font.setColor(IndexedColors.BLUE.getIndex());
    }
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(!bold);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static void first(Workbook book, Sheet sheet) {
    book.setSheetOrder(sheet.getSheetName(), 0);
    for (int number = 1; number < book.getNumberOfSheets(); number++) {
      book.getSheetAt(number).setSelected(false);
    }
    book.setActiveSheet(0);
    book.setFirstVisibleTab(0);
    sheet.setSelected(true);
  }
}
