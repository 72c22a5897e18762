package oversight.sheets.form;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of a form's workbook: all alike in paper, marking and locks. */
final class XlsxPages {
  private static final int WIDTH_UNIT = 256;
  private static final float TITLE_HEIGHT = 24;
  private static final int VALUE = Form.COLUMNS.indexOf("value");
  private static final int NOTE = Form.COLUMNS.indexOf("note");
  private static final int[] FIGURE_WIDTHS = {15, 13, 30, 14, 36, 46, 16, 18, 50};

  private final XSSFWorkbook book;
  private final XlsxStyles styles;
  private final String marking;

  XlsxPages(XSSFWorkbook book, String marking) {
    this.book = book;
    this.styles = new XlsxStyles(book);
    this.marking = marking;
  }

  /** For whom it is and how it is filled in; the stamp where it has one. */
  void cover(String title, List<FormFact> facts, List<String> instructions, String stamp) {
    XSSFSheet sheet = sheet("Cover", 26, 92);
    int at = 0;
    at = line(sheet, at, styles.strong(), marking);
    at = line(sheet, at, styles.title(), title);
    sheet.getRow(at - 1).setHeightInPoints(TITLE_HEIGHT);
    for (FormFact fact : facts) {
      at = line(sheet, at, styles.strong(), fact.name(), fact.value());
    }
    at = line(sheet, at + 1, styles.heading(), Form.HOW_TO);
    for (int number = 0; number < instructions.size(); number++) {
      String text = instructions.get(number);
      at = line(sheet, at, styles.strong(), "Step " + (number + 1), text);
    }
    if (!stamp.isEmpty()) {
      line(sheet, at + 1, styles.strong(), "Form", stamp);
    }
  }

  /** The sheet to fill in. */
  XSSFSheet figures(String name, Form form) {
    XSSFSheet sheet = sheet(name, FIGURE_WIDTHS);
    header(sheet, Form.COLUMNS);
    int at = 1;
    for (FormRow entry : form.rows()) {
      XSSFRow row = sheet.createRow(at++);
      cell(row, 0, entry.measure(), styles.text());
      cell(row, 1, entry.period(), styles.text());
      cell(row, 2, entry.breakdown(), styles.text());
      row.createCell(VALUE).setCellStyle(styles.value(entry.entry()));
      row.createCell(NOTE).setCellStyle(styles.note());
      cell(row, NOTE + 1, entry.title(), styles.words());
      cell(row, NOTE + 2, entry.unit(), styles.words());
      cell(row, NOTE + 3, entry.lastQuarter(), styles.words());
      cell(row, NOTE + 4, entry.guidance(), styles.words());
    }
    for (int spare = 0; spare < form.spareRows(); spare++) {
      XSSFRow row = sheet.createRow(at++);
      for (int column = 0; column <= NOTE; column++) {
        row.createCell(column)
            .setCellStyle(column == VALUE ? styles.value(FormRow.Entry.HUNDREDTHS) : styles.note());
      }
    }
    return sheet;
  }

  /** What the measures of forms mean. */
  void guidance(List<Form> forms) {
    table(
        "Guidance",
        FormTables.GUIDANCE_HEADINGS,
        forms.stream().flatMap(form -> FormTables.guidance(form).stream()).toList(),
        12,
        30,
        70,
        60);
  }

  /** What the empty rows may say. */
  void lists(String name, Form form) {
    table(name, FormTables.LIST_HEADINGS, FormTables.lists(form), 18, 18, 26, 34);
  }

  private void table(String name, List<String> headings, List<List<String>> rows, int... widths) {
    XSSFSheet sheet = sheet(name, widths);
    header(sheet, headings);
    int at = 1;
    for (List<String> texts : rows) {
      XSSFRow row = sheet.createRow(at++);
      for (int column = 0; column < texts.size(); column++) {
        cell(row, column, texts.get(column), styles.words());
      }
    }
  }

  /**
   * A sheet on landscape paper, as wide as the page, of which only unlocked cells can be changed.
   */
  private XSSFSheet sheet(String name, int... widths) {
    XSSFSheet sheet = book.createSheet(name);
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * WIDTH_UNIT);
    }
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getHeader().setCenter(marking);
    sheet.getFooter().setCenter(marking);
    sheet.getFooter().setRight("&P / &N");
    return sheet;
  }

  private int line(XSSFSheet sheet, int at, CellStyle first, String... texts) {
    XSSFRow row = sheet.createRow(at);
    for (int column = 0; column < texts.length; column++) {
      cell(row, column, texts[column], column == 0 ? first : styles.words());
    }
    return at + 1;
  }

  private void header(XSSFSheet sheet, List<String> headings) {
    XSSFRow row = sheet.createRow(0);
    for (int column = 0; column < headings.size(); column++) {
      cell(row, column, headings.get(column), styles.header());
    }
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  private static void cell(XSSFRow row, int column, String text, CellStyle style) {
    XSSFCell cell = row.createCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    cell.setCellStyle(style);
  }

  /** What the file says of itself. */
  POIXMLProperties describe(String title, LocalDate day) {
    Optional<Date> dated = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties properties = book.getProperties();
    properties.getCoreProperties().setTitle(title);
    properties.getCoreProperties().setKeywords(marking);
    properties.getCoreProperties().setCreator("Oversight");
    properties.getCoreProperties().setCreated(dated);
    properties.getCoreProperties().setModified(dated);
    return properties;
  }
}
