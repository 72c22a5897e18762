package oversight.local.walk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The platform's own workbook for several collaborations, filled in as a spreadsheet program does.
 */
final class JointForm {
  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int MEASURE = 0;
  private static final int BREAKDOWN = 2;
  private static final int VALUE = 3;
  private static final int NOTE = 4;

  private JointForm() {}

  /** The values of whole measures in every month of the form, each with a note. */
  static byte[] filledIn(byte[] form, Map<String, Integer> values) {
    DataFormatter text = new DataFormatter();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form));
        ByteArrayOutputStream filled = new ByteArrayOutputStream()) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          Integer value = values.get(text.formatCellValue(row.getCell(MEASURE)));
          if (value != null && text.formatCellValue(row.getCell(BREAKDOWN)).isEmpty()) {
            cell(row, VALUE).setCellValue(value);
            cell(row, NOTE).setCellValue("Counted for the joint form.");
          }
        }
      }
      workbook.write(filled);
      return filled.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Cell cell(Row row, int column) {
    return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
