package oversight.sheets.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import oversight.sheets.archive.FixedZip;

/** The form as an Excel workbook, by Apache POI. */
final class FormXlsx {
  private static final int WIDTH_UNIT = 256;
  private static final float TITLE_HEIGHT = 24;
  private static final int VALUE = Form.COLUMNS.indexOf("value");
  private static final int NOTE = Form.COLUMNS.indexOf("note");
  private static final int[] FIGURE_WIDTHS = {15, 13, 30, 14, 36, 46, 16, 18, 50};

  private final Form form;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final XlsxStyles styles = new XlsxStyles(book);

  FormXlsx(Form form) {
    this.form = form;
  }

  byte[] write() throws IOException {
    try (book) {
      cover();
      XSSFSheet figures = figures();
      table("Guidance", FormTables.GUIDANCE_HEADINGS, FormTables.guidance(form), 12, 30, 70, 60);
      table("Lists", FormTables.LIST_HEADINGS, FormTables.lists(form), 18, 18, 26, 34);
      XlsxRules.apply(form, figures);
      describe();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return FixedZip.repack(bytes.toByteArray(), "[Content_Types].xml");
    }
  }

  private void cover() {
    XSSFSheet sheet = sheet("Cover", 26, 92);
    int at = 0;
    at = line(sheet, at, styles.strong(), form.marking());
    at = line(sheet, at, styles.title(), form.title());
    sheet.getRow(at - 1).setHeightInPoints(TITLE_HEIGHT);
    for (FormFact fact : form.facts()) {
      at = line(sheet, at, styles.strong(), fact.name(), fact.value());
    }
    at = line(sheet, at + 1, styles.heading(), "How to fill it in");
    for (int number = 0; number < form.instructions().size(); number++) {
      String text = form.instructions().get(number);
      at = line(sheet, at, styles.strong(), "Step " + (number + 1), text);
    }
    line(sheet, at + 1, styles.strong(), "Form", form.stamp().text());
  }

  private int line(XSSFSheet sheet, int at, CellStyle first, String... texts) {
    XSSFRow row = sheet.createRow(at);
    for (int column = 0; column < texts.length; column++) {
      cell(row, column, texts[column], column == 0 ? first : styles.words());
    }
    return at + 1;
  }

  private XSSFSheet figures() {
    XSSFSheet sheet = sheet(Form.FIGURES, FIGURE_WIDTHS);
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
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getHeader().setCenter(form.marking());
    sheet.getFooter().setCenter(form.marking());
    sheet.getFooter().setRight("&P / &N");
    return sheet;
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

  private void describe() {
    Optional<Date> dated =
        Optional.of(Date.from(form.dated().atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties properties = book.getProperties();
    properties.getCoreProperties().setTitle(form.title());
    properties.getCoreProperties().setKeywords(form.marking());
    properties.getCoreProperties().setCreator("Oversight");
    properties.getCoreProperties().setCreated(dated);
    properties.getCoreProperties().setModified(dated);
    properties.getCustomProperties().addProperty("Form", form.stamp().text());
  }
}
