package oversight.sheets.mark;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Gives marked cells their look and their note; what a cell looked like otherwise stays. */
final class XlsxLook {
  private static final int NOTE_COLUMNS = 2;
  private static final int NOTE_ROWS = 8;
  private static final int LONGEST_NOTE = 8000;

  private record Key(int style, Mark.Grade grade) {}

  private final Workbook book;
  private final CreationHelper helper;
  private final Map<Key, CellStyle> styles = new HashMap<>();

  XlsxLook(Workbook book) {
    this.book = book;
    this.helper = book.getCreationHelper();
  }

  void mark(Cell cell, Mark.Grade grade, String text) {
    Key key = new Key(cell.getCellStyle().getIndex(), grade);
    CellStyle style = styles.get(key);
    if (style == null) {
      style = marked(cell.getCellStyle(), grade);
      styles.put(key, style);
    }
    cell.setCellStyle(style);
    note(cell, text);
  }

  private CellStyle marked(CellStyle like, Mark.Grade grade) {
    XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
    style.cloneStyleFrom(like);
    style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(grade.fill())));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderTop(BorderStyle.THICK);
    style.setBorderBottom(BorderStyle.THICK);
    style.setBorderLeft(BorderStyle.THICK);
    style.setBorderRight(BorderStyle.THICK);
    return style;
  }

  private void note(Cell cell, String text) {
    Sheet sheet = cell.getSheet();
    Comment comment = cell.getCellComment();
    String whole = text;
    if (comment == null) {
      ClientAnchor anchor = helper.createClientAnchor();
      // The anchor says which cell it is; programs show a note beside its cell wherever it is.
      anchor.setCol1(cell.getColumnIndex());
      anchor.setCol2(cell.getColumnIndex() + NOTE_COLUMNS);
      anchor.setRow1(cell.getRowIndex());
      anchor.setRow2(cell.getRowIndex() + NOTE_ROWS);
      Drawing<?> drawing = sheet.createDrawingPatriarch();
      comment = drawing.createCellComment(anchor);
      comment.setAuthor("Oversight");
    } else {
      whole = comment.getString().getString() + "\n\n" + text;
    }
    comment.setString(
        helper.createRichTextString(
            whole.length() > LONGEST_NOTE ? whole.substring(0, LONGEST_NOTE) + "…" : whole));
    cell.setCellComment(comment);
  }
}
