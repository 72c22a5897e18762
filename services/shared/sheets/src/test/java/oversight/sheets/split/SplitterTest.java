package oversight.sheets.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import oversight.sheets.read.UnreadableException;

/** What each owner is given of a file that is for several. */
class SplitterTest {
  private static String bySheetOrColumn(SplitRow row) {
    String said = row.cell("collaboration").isEmpty() ? row.sheet() : row.cell("collaboration");
    return said.equals("Rest") ? "" : said.toLowerCase(Locale.ROOT);
  }

  @Test
  void givesEachOwnerItsRowsWhereTheyStoodAndNobodyElses() throws IOException {
    byte[] file;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("Cover").createRow(0).createCell(0).setCellValue("Our return");
      Sheet cmpg = book.createSheet("CMPG");
      row(cmpg, 0, "West Mercia");
      row(cmpg, 2, "Measure", "Period", "Value", "Note");
      row(cmpg, 3, "CM05", "2015-10", 1100, "as counted");
      row(cmpg, 6, "CM05", "2015-11", 0.1, "");
      row(book.createSheet("NPAS"), 0, "measure", "period", "value");
      row(book.getSheet("NPAS"), 1, "NP08", "2015-16-Q3", 90000);
      file = bytes(book);
    }
    SplitFile parts = Splitter.split(file, SplitterTest::bySheetOrColumn, 100);

    assertThat(parts.rows())
        .containsExactly(java.util.Map.entry("cmpg", 2), java.util.Map.entry("npas", 1));
    assertThat(parts.unowned()).isEmpty();
    try (XSSFWorkbook part = read(parts, "cmpg")) {
      assertThat(part.getNumberOfSheets()).isEqualTo(1);
      Sheet sheet = part.getSheet("CMPG");
      assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("value");
      assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(1100);
      assertThat(sheet.getRow(6).getCell(2).getNumericCellValue()).isEqualTo(0.1);
      assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("as counted");
    }
  }

  @Test
  void readsWhoseARowIsFromItsColumnWhichThePartsDoNotHave() throws IOException {
    String csv =
        """
        collaboration,measure,period,value
        cmpg,CM05,2015-10,1100
        rocu,RO10,2015-16-Q3,4
        Rest,ZZ01,2015-10,12345678901234567890
        CMPG,CM05,2015-11,12345678901234567890
        """;
    SplitFile parts =
        Splitter.split(csv.getBytes(StandardCharsets.UTF_8), SplitterTest::bySheetOrColumn, 100);

    assertThat(parts.unowned()).singleElement().extracting(SplitRow::number).isEqualTo(4);
    try (XSSFWorkbook part = read(parts, "cmpg")) {
      Sheet sheet = part.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0)).isNull();
      assertThat(sheet.getRow(1).getCell(0)).isNull();
      assertThat(sheet.getRow(2)).isNull();
      assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEqualTo("12345678901234567890");
    }
  }

  @Test
  void makesTheSameBytesOfTheSameRows() throws IOException {
    byte[] csv =
        "collaboration,measure,period,value\ncmpg,CM05,2015-10,1\n"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Splitter.split(csv, SplitterTest::bySheetOrColumn, 9).workbooks().get("cmpg"))
        .isEqualTo(Splitter.split(csv, SplitterTest::bySheetOrColumn, 9).workbooks().get("cmpg"));
  }

  @Test
  void saysWhichSheetLacksAColumnAndRefusesWhatIsTooLongOrNoFile() throws IOException {
    byte[] misspelt = "measure,period,valeu\nCM05,2015-10,1\n".getBytes(StandardCharsets.UTF_8);
    SplitFile parts = Splitter.split(misspelt, SplitterTest::bySheetOrColumn, 9);
    assertThat(parts.headless()).containsExactly("");
    assertThat(parts.workbooks()).isEmpty();

    byte[] long_ = "measure,period,value\na,b,1\na,b,1\na,b,1\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Splitter.split(long_, row -> "x", 2))
        .isInstanceOf(TooLongException.class)
        .hasMessageContaining("2 rows");
    assertThatThrownBy(() -> Splitter.split(new byte[] {'P', 'K', 3, 4, 9}, row -> "x", 2))
        .isInstanceOf(UnreadableException.class);
  }

  private static void row(Sheet sheet, int at, Object... cells) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof Number number) {
        row.createCell(column).setCellValue(number.doubleValue());
      } else {
        row.createCell(column).setCellValue(cells[column].toString());
      }
    }
  }

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  private static XSSFWorkbook read(SplitFile parts, String owner) throws IOException {
    byte[] part = parts.workbooks().getOrDefault(owner, new byte[0]);
    return new XSSFWorkbook(new ByteArrayInputStream(part));
  }
}
