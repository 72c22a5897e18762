package oversight.sheets.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oversight.sheets.SheetFormat;
import oversight.sheets.form.FormWriter;
import oversight.sheets.form.SampleForm;

class MarkedCopyTest {
  private static final PlainRows NONE =
      visitor -> {
        throw new AssertionError("The rows are not needed.");
      };

  @TempDir private Path folder;

  @Test
  void anXlsxKeepsItsSheetsAndHasItsCellsMarkedAndExplained() throws Exception {
    byte[] copy =
        copy(
            FormWriter.write(SampleForm.form(), SheetFormat.XLSX),
            SheetFormat.XLSX,
            marks(
                mark(Mark.Grade.ERROR, "Figures", 2, "value"),
                mark(Mark.Grade.WARNING, "Figures", 3, "note"),
                mark(Mark.Grade.ERROR, "Figures", 3, "note"),
                mark(Mark.Grade.ERROR, "", 0, "")));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      assertThat(book.getSheetName(0)).isEqualTo("Findings");
      assertThat(book.getActiveSheetIndex()).isZero();
      XSSFSheet figures = book.getSheet("Figures");
      XSSFCell value = figures.getRow(1).getCell(3);
      assertThat(value.getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THICK);
      assertThat(value.getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFF9C6C6");
      assertThat(value.getCellStyle().getLocked()).isFalse();
      assertThat(value.getCellComment().getString().getString())
          .contains("Error: '12O' is not a number.", "What to do: Write digits only.");
      assertThat(figures.getRow(2).getCell(4).getCellComment().getString().getString())
          .contains("Warning: ", "Error: ");
      assertThat(figures.getRow(1).getCell(0).getCellComment()).isNull();
      assertThat(figures.getRepeatingRows()).isEqualTo(new CellRangeAddress(0, 0, -1, -1));
      assertThat(texts(book.getSheetAt(0)))
          .contains("Findings in cmpg.xlsx", "the whole file", "Figures!D2", "Figures!E3");
      assertThat(book.getSheetAt(0).getHyperlinkList().getFirst().getLocation())
          .isEqualTo("'Figures'!D2");
    }
  }

  @Test
  void hundredsOfFindingsAreAllMarked() throws Exception {
    byte[] original;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Our figures");
      sheet.createRow(2).createCell(1).setCellValue("Measure");
      sheet.getRow(2).createCell(2).setCellValue("Value");
      for (int row = 3; row < 900; row++) {
        sheet.createRow(row).createCell(2).setCellValue("12O");
      }
      original = bytes(book);
    }
    List<Mark> found =
        IntStream.rangeClosed(4, 900)
            .mapToObj(row -> mark(Mark.Grade.ERROR, "Our figures", row, "value"))
            .toList();
    byte[] copy = copy(original, SheetFormat.XLSX, new Marks("a.xlsx", 897, 0, 897, found));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      XSSFSheet sheet = book.getSheet("Our figures");
      for (int row = 3; row < 900; row++) {
        assertThat(sheet.getRow(row).getCell(2).getCellComment()).isNotNull();
      }
    }
  }

  @Test
  void anOdsKeepsItsSheetsAndHasItsCellsMarkedAndExplained() throws Exception {
    byte[] copy =
        copy(
            FormWriter.write(SampleForm.form(), SheetFormat.ODS),
            SheetFormat.ODS,
            marks(
                mark(Mark.Grade.ERROR, "Figures", 2, "value"),
                mark(Mark.Grade.WARNING, "Figures", 3, "note"),
                mark(Mark.Grade.ERROR, "Figures", 6, "nothing")));
    SpreadSheet book = new SpreadSheet(new ByteArrayInputStream(copy));
    assertThat(book.getSheets().stream().map(Sheet::getName))
        .containsExactly("Findings", "Cover", "Figures", "Guidance", "Lists");
    Sheet figures = book.getSheet("Figures");
    assertThat(figures.getRange(1, 3).getAnnotation().getMsg())
        .contains("Error: '12O' is not a number.");
    assertThat(figures.getRange(2, 4).getAnnotation().getMsg()).contains("Warning");
    assertThat(figures.getRange(5, 0).getAnnotation().getMsg()).contains("Error");
    assertThat(figures.getRange(1, 0).getValue()).isEqualTo("CM03.tests");
    assertThat(figures.getRange(3, 0).getValue()).isEqualTo("CM12.paid");
    String content = content(copy);
    assertThat(content)
        .contains("style:name=\"ovm-error-whole\"")
        .contains("fo:background-color=\"#F9C6C6\"")
        .contains("xlink:href=\"#'Figures'.D2\"");
  }

  @Test
  void aRepeatedRowAndCellOfAnOdsAreTakenApartWhereMarked() throws Exception {
    byte[] copy =
        copy(
            ods(
                """
                <table:table-row><table:table-cell><text:p>measure</text:p></table:table-cell>\
                <table:table-cell><text:p>value</text:p></table:table-cell></table:table-row>\
                <table:table-row table:number-rows-repeated="9">\
                <table:table-cell table:number-columns-repeated="4"><text:p>7</text:p>\
                </table:table-cell></table:table-row>\
                """),
            SheetFormat.ODS,
            marks(mark(Mark.Grade.ERROR, "", 5, "value")));
    Sheet sheet = new SpreadSheet(new ByteArrayInputStream(copy)).getSheet("Mine");
    assertThat(sheet.getMaxRows()).isEqualTo(10);
    for (int row = 1; row < 10; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(sheet.getRange(row, column).getValue()).isEqualTo("7");
        assertThat(sheet.getRange(row, column).getAnnotation() != null)
            .isEqualTo(row == 4 && column == 1);
      }
    }
  }

  @Test
  void anOdsThatLibreOfficeMadeIsMarkedWhereItsHeaderSays() throws Exception {
    byte[] original;
    try (InputStream file = MarkedCopyTest.class.getResourceAsStream("/libreoffice.ods")) {
      original = Objects.requireNonNull(file).readAllBytes();
    }
    byte[] copy =
        copy(original, SheetFormat.ODS, marks(mark(Mark.Grade.ERROR, "Returns", 5, "value")));
    SpreadSheet before = new SpreadSheet(new ByteArrayInputStream(original));
    SpreadSheet after = new SpreadSheet(new ByteArrayInputStream(copy));
    Sheet marked = after.getSheet("Returns");
    assertThat(after.getSheet(0).getName()).isEqualTo("Findings");
    assertThat(marked.getRange(4, 4).getAnnotation().getMsg()).contains("Write digits only");
    Sheet sheet = before.getSheet("Returns");
    assertThat(marked.getMaxRows()).isEqualTo(sheet.getMaxRows());
    assertThat(marked.getDataRange().getValues()).isEqualTo(sheet.getDataRange().getValues());
  }

  @Test
  void aCsvBecomesAWorkbookWithTheSameRowsAsText() throws Exception {
    PlainRows rows =
        visitor -> {
          visitor.row("", 1, List.of("measure", "period", "breakdown", "value", "note"));
          visitor.row("", 2, List.of("CM03.tests", "2015-10", "", "12O", "=cmd|'/C calc'!A0"));
          visitor.row("", 5, List.of("CM03.tests", "2015-11", "", "007", ""));
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetFormat format =
        MarkedCopy.write(
            folder.resolve("none"),
            SheetFormat.CSV,
            marks(mark(Mark.Grade.ERROR, "", 2, "value"), mark(Mark.Grade.ERROR, "", 5, "")),
            rows,
            out);
    assertThat(format).isEqualTo(SheetFormat.XLSX);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet sheet = book.getSheet("Rows");
      assertThat(sheet.getRow(1).getCell(3).getCellComment().getString().getString())
          .contains("'12O' is not a number");
      assertThat(sheet.getRow(4).getCell(0).getCellComment()).isNotNull();
      assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEqualTo("007");
      assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("=cmd|'/C calc'!A0");
      assertThat(sheet.getRow(1).getCell(4).getCellType()).isEqualTo(CellType.STRING);
      assertThat(book.getSheetName(0)).isEqualTo("Findings");
    }
  }

  @Test
  void onlyTheFirstFiveThousandAreMarkedAndTheSheetSaysSo() throws Exception {
    List<Mark> found =
        IntStream.rangeClosed(2, 6001)
            .mapToObj(row -> mark(Mark.Grade.ERROR, "", row, "value"))
            .toList();
    PlainRows rows =
        visitor -> {
          visitor.row("", 1, List.of("measure", "value"));
          for (int row = 2; row <= 6001; row++) {
            visitor.row("", row, List.of("CM03.tests", "12O"));
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkedCopy.write(
        folder.resolve("none"), SheetFormat.CSV, new Marks("", 6000, 0, 6000, found), rows, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(texts(book.getSheetAt(0)))
          .contains(
              "Only the first 5,000 are listed and marked. Mend them, then upload again for the"
                  + " rest.");
      assertThat(book.getSheet("Rows").getRow(5000).getCell(1).getCellComment()).isNotNull();
      assertThat(book.getSheet("Rows").getRow(5001).getCell(1).getCellComment()).isNull();
    }
  }

  @Test
  void aWorkbookTooLargeForMemoryIsCopiedAsPlainRows() throws Exception {
    byte[] original;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Big");
      for (int row = 0; row < 70_000; row++) {
        sheet.createRow(row).createCell(0).setCellValue(row);
      }
      original = bytes(book);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkedCopy.write(
        Files.write(folder.resolve("big"), original),
        SheetFormat.XLSX,
        marks(mark(Mark.Grade.ERROR, "Big", 2, "value")),
        visitor -> {
          visitor.row("Big", 1, List.of("measure", "value"));
          visitor.row("Big", 2, List.of("CM03.tests", "12O"));
        },
        out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(texts(book.getSheetAt(0)))
          .anyMatch(text -> text.contains("too large to keep its own look"));
      assertThat(book.getSheet("Big").getRow(1).getCell(1).getCellComment()).isNotNull();
    }
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    for (SheetFormat format : List.of(SheetFormat.XLSX, SheetFormat.ODS)) {
      for (String content : List.of("", "measure,period", "PK\u0003\u0004 broken")) {
        assertThatThrownBy(() -> copy(content.getBytes(StandardCharsets.UTF_8), format, marks()))
            .isInstanceOf(UnmarkableException.class);
      }
    }
  }

  @Test
  void entitiesAndBombsAreRefusedOrNeverUnpackedWhole() throws Exception {
    byte[] entities =
        zip(
            "content.xml",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                .getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> copy(entities, SheetFormat.ODS, marks()))
        .isInstanceOf(UnmarkableException.class);
    byte[] longCell = zip("content.xml", new byte[50 << 20]);
    assertThatThrownBy(() -> copy(longCell, SheetFormat.ODS, marks()))
        .isInstanceOf(UnmarkableException.class);
  }

  private byte[] copy(byte[] original, SheetFormat format, Marks marks) throws Exception {
    Path file = Files.write(folder.resolve("original"), original);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(MarkedCopy.write(file, format, marks, NONE, out)).isEqualTo(format);
    return out.toByteArray();
  }

  private static Marks marks(Mark... marks) {
    return new Marks("cmpg.xlsx", marks.length, 0, marks.length, List.of(marks));
  }

  private static Mark mark(Mark.Grade grade, String sheet, int row, String column) {
    return new Mark(
        grade,
        sheet,
        row,
        column,
        "VALUE_NOT_A_NUMBER",
        "'12O' is not a number.",
        "Write digits only.");
  }

  private static byte[] ods(String rows) throws Exception {
    return zip(
        "content.xml",
        """
        <office:document-content xmlns:office="%s" xmlns:table="%s" xmlns:text="%s"\
         office:version="1.3"><office:body><office:spreadsheet>\
        <table:table table:name="Mine">%s</table:table>\
        </office:spreadsheet></office:body></office:document-content>\
        """
            .formatted(Ods.OFFICE, Ods.TABLE, Ods.TEXT, rows)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String name, byte[] content) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static String content(byte[] archive) throws Exception {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no content");
  }

  private static byte[] bytes(XSSFWorkbook book) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(row -> row.forEach((Cell cell) -> texts.add(cell.getStringCellValue())));
    return texts;
  }
}
