package oversight.portal.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Severity;

/** What was sent is shown with its bad cells marked, whatever its format. */
class FileSheetsTest {
  private static final List<String> HEADER = List.of("Measure", "period", "value ");

  private static Finding finding(String sheet, int row) {
    return Finding.newBuilder()
        .setSeverity(Severity.ERROR)
        .setSheet(sheet)
        .setRow(row)
        .setColumn("value")
        .build();
  }

  private static void sheet(XSSFWorkbook book, String name, List<List<String>> rows) {
    XSSFSheet sheet = book.createSheet(name);
    for (int at = 0; at < rows.size(); at++) {
      XSSFRow row = sheet.createRow(at);
      for (int cell = 0; cell < rows.get(at).size(); cell++) {
        row.createCell(cell).setCellValue(rows.get(at).get(cell));
      }
    }
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      sheet(book, "Cover", List.of(List.of("How to fill it in"), List.of("Step 1", "Read.")));
      sheet(
          book,
          "One",
          List.of(
              List.of("A title"),
              HEADER,
              List.of("CM05", "2015-10", "12O"),
              List.of("CM05", "2015-11", "7")));
      sheet(book, "Two", List.of(HEADER, List.of("CM01", "2015-10", "x"), List.of("a", "b", "c")));
      sheet(book, "Hidden", List.of(HEADER, List.of("CM09", "2015-10", "1")));
      book.setSheetHidden(3, true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void aWorkbooksTablesAreShownWithTheirBadCellsMarked() throws IOException {
    List<Finding> findings = List.of(finding("One", 3), finding("Two", 3));
    Preview preview = Preview.of(FileSheets.read(workbook(), findings), findings);

    assertThat(preview.sheets()).extracting(PreviewSheet::name).containsExactly("One", "Two");
    PreviewRow bad = preview.sheets().getFirst().rows().getFirst();
    assertThat(bad.number()).isEqualTo(3);
    assertThat(bad.cells())
        .extracting(PreviewRow.Cell::text)
        .containsExactly("CM05", "2015-10", "12O");
    assertThat(bad.cells())
        .extracting(PreviewRow.Cell::style)
        .containsExactly("", "", "app-cell--error");
    assertThat(preview.id(findings.get(0))).isEqualTo("cell-row-3-value");
    assertThat(preview.id(findings.get(1)))
        .as("the same row of another sheet")
        .isEqualTo("cell-row-1-3-value");
    assertThat(preview.id(finding("Cover", 2))).isEmpty();
  }

  @Test
  void anOdsIsShownToo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      String row =
          "<t:table-row><t:table-cell o:value-type=\"string\"><x:p>%s</x:p></t:table-cell>"
              + "<t:table-cell o:value-type=\"string\"><x:p>%s</x:p></t:table-cell></t:table-row>";
      zip.write(
          ("<c xmlns:t=\"t\" xmlns:o=\"o\" xmlns:x=\"x\"><t:table t:name=\"Q3\">"
                  + row.formatted("measure", "value")
                  + row.formatted("CM05", "9")
                  + "</t:table></c>")
              .getBytes(StandardCharsets.UTF_8));
    }
    List<FileSheet> sheets = FileSheets.read(bytes.toByteArray(), List.of());
    assertThat(sheets).extracting(FileSheet::name).containsExactly("Q3");
    assertThat(sheets.getFirst().figures().getFirst().cells()).containsExactly("CM05", "9");
  }

  @Test
  void aCsvIsReadAsItIsTakenInWhateverItsSeparatorAndCharacters() {
    byte[] file =
        "measure;period;note\nCM05;2015-10;\"£5;\n00\"\n;;\nCM01;2015-11;\n"
            .getBytes(Charset.forName("windows-1252"));
    List<FileSheet> sheets = FileSheets.read(file, List.of());
    assertThat(sheets.getFirst().figures())
        .extracting(FileRow::number, FileRow::cells)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, List.of("CM05", "2015-10", "£5;\n00")),
            org.assertj.core.groups.Tuple.tuple(4, List.of("CM01", "2015-11", "")));
  }

  @Test
  void ofALongFileTheFirstRowsAndTheBadOnesAreShown() {
    StringBuilder file = new StringBuilder("measure,period,value\n");
    for (int row = 2; row <= 5000; row++) {
      file.append("CM05,2015-10,").append(row).append('\n');
    }
    List<Finding> findings = List.of(finding("", 4000));
    PreviewSheet sheet =
        Preview.of(
                FileSheets.read(file.toString().getBytes(StandardCharsets.UTF_8), findings),
                findings)
            .sheets()
            .getFirst();
    assertThat(sheet.rows()).hasSize(61);
    assertThat(sheet.rows().getLast().id()).isEqualTo("row-4000");
    assertThat(sheet.more()).isEqualTo(4999 - 61);
  }

  @Test
  void whatIsNoTableIsNotShown() {
    assertThat(FileSheets.read("%PDF-1.7".getBytes(StandardCharsets.UTF_8), List.of())).isEmpty();
    assertThat(FileSheets.read(new byte[0], List.of())).isEmpty();
  }
}
