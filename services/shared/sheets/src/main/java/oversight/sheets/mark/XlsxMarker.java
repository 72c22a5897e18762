package oversight.sheets.mark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.Semaphore;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Marks a copy of an XLSX with Apache POI, which holds all of it in memory. */
final class XlsxMarker {
  private XlsxMarker() {}

  static void write(Path original, Marks marks, OutputStream target, Semaphore inMemory)
      throws IOException, UnmarkableException {
    inMemory.acquireUninterruptibly();
    try (InputStream bytes = Files.newInputStream(original);
        XSSFWorkbook book = new XSSFWorkbook(bytes)) {
      XlsxLook look = new XlsxLook(book);
      XlsxFindings findings = new XlsxFindings();
      int firstSheet = firstSheet(book);
      for (int number = 0; number < book.getNumberOfSheets(); number++) {
        Sheet sheet = book.getSheetAt(number);
        mark(sheet, marks.of(sheet.getSheetName(), number == firstSheet), look, findings);
      }
      findings.write(book, marks, List.of());
      book.write(target);
    } catch (OpenXML4JRuntimeException
        | IllegalArgumentException
        | POIXMLException
        | IllegalStateException broken) {
      throw new UnmarkableException("The file is no readable XLSX workbook.", broken);
    } finally {
      inMemory.release();
    }
  }

  /** The first sheet with a header: what a finding without a sheet's name is about. */
  private static int firstSheet(XSSFWorkbook book) {
    for (int number = 0; number < book.getNumberOfSheets(); number++) {
      if (header(book.getSheetAt(number)) != HeaderRow.NONE) {
        return number;
      }
    }
    return 0;
  }

  private static void mark(
      Sheet sheet, NavigableMap<Integer, List<Mark>> rows, XlsxLook look, XlsxFindings findings) {
    if (rows.isEmpty()) {
      return;
    }
    HeaderRow header = header(sheet);
    int lastRow = sheet.getLastRowNum() + 1;
    for (Map.Entry<Integer, List<Mark>> entry : rows.headMap(lastRow, true).entrySet()) {
      int number = entry.getKey() - 1;
      Row there = sheet.getRow(number);
      Row row = there == null ? sheet.createRow(number) : there;
      Marks.byColumn(entry.getValue(), header)
          .forEach((column, marks) -> {
            look.mark(
                row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK),
                Marks.gravest(marks),
                Marks.note(marks));
            marks.forEach(mark -> findings.at(mark, sheet.getSheetName(), column));
          });
    }
  }

  private static HeaderRow header(Sheet sheet) {
    for (int number = 0; number < HeaderRow.LOOKED_FOR; number++) {
      Row row = sheet.getRow(number);
      if (row != null) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
          Cell cell = row.getCell(column);
          cells.add(
              cell != null && cell.getCellType() == CellType.STRING
                  ? cell.getStringCellValue()
                  : "");
        }
        HeaderRow header = HeaderRow.in(cells).orElse(HeaderRow.NONE);
        if (header != HeaderRow.NONE) {
          return header;
        }
      }
    }
    return HeaderRow.NONE;
  }
}
