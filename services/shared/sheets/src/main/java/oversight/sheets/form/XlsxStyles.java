package oversight.sheets.form;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a form's cells look. What may be filled in is white and framed; the rest is grey. */
final class XlsxStyles {
  /** How cells for whole numbers are formatted. */
  static final String WHOLE_FORMAT = "#,##0";

  private static final byte[] DARK_BLUE = {0x1D, 0x3D, 0x6B};
  private static final byte[] GREY = {(byte) 0xF3, (byte) 0xF2, (byte) 0xF1};
  private static final String TEXT_FORMAT = "@";

  private final XSSFWorkbook book;
  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle strong;
  private final CellStyle words;
  private final CellStyle header;
  private final CellStyle text;
  private final CellStyle note;
  private final CellStyle whole;
  private final CellStyle hundredths;

  XlsxStyles(XSSFWorkbook book) {
    this.book = book;
    this.title = style(font(16, true), false);
    this.heading = style(font(13, true), false);
    this.strong = style(font(11, true), true);
    this.words = style(font(11, false), true);
    this.header = inverse();
    this.text = locked();
    this.note = open(TEXT_FORMAT);
    this.whole = open(WHOLE_FORMAT);
    this.hundredths = open("#,##0.00");
  }

  CellStyle title() {
    return title;
  }

  CellStyle heading() {
    return heading;
  }

  CellStyle strong() {
    return strong;
  }

  CellStyle words() {
    return words;
  }

  CellStyle header() {
    return header;
  }

  private CellStyle inverse() {
    XSSFFont font = font(11, true);
    font.setColor(IndexedColors.WHITE.getIndex());
    XSSFCellStyle made = style(font, true);
    fill(made, DARK_BLUE);
    return made;
  }

  /** Locked text that a spreadsheet must not take for a date. */
  CellStyle text() {
    return text;
  }

  CellStyle note() {
    return note;
  }

  CellStyle value(FormRow.Entry entry) {
    return switch (entry) {
      case WHOLE -> whole;
      case HUNDREDTHS -> hundredths;
    };
  }

  private CellStyle locked() {
    XSSFCellStyle made = style(font(11, false), false);
    made.setDataFormat(book.createDataFormat().getFormat(TEXT_FORMAT));
    fill(made, GREY);
    return made;
  }

  private CellStyle open(String format) {
    XSSFCellStyle made = style(font(11, false), true);
    made.setDataFormat(book.createDataFormat().getFormat(format));
    made.setLocked(false);
    made.setBorderTop(BorderStyle.THIN);
    made.setBorderBottom(BorderStyle.THIN);
    made.setBorderLeft(BorderStyle.THIN);
    made.setBorderRight(BorderStyle.THIN);
    return made;
  }

  private XSSFCellStyle style(XSSFFont font, boolean wrapped) {
    XSSFCellStyle made = book.createCellStyle();
    made.setFont(font);
    made.setWrapText(wrapped);
    made.setVerticalAlignment(VerticalAlignment.TOP);
    return made;
  }

  private XSSFFont font(int points, boolean bold) {
    XSSFFont font = book.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }

  private static void fill(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
