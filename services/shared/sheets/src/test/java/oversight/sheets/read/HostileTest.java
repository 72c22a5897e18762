package oversight.sheets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to break a reader are refused in words, in little memory and time. */
class HostileTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder = Path.of("");

  private void refused(Path file, String code) {
    Assertions.assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Seen.cells(file))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused.remedy()).isNotBlank()));
  }

  /** A workbook with one part that is made while it is written. */
  private Path streamed(Zip rest, String name, String before, InputStream middle)
      throws IOException {
    Path file = Files.createTempFile(folder, "made", ".zip");
    Path small = rest.in(folder);
    try (ZipFile parts = new ZipFile(small.toFile());
        ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (ZipEntry part : parts.stream().toList()) {
        if (!part.getName().equals(name)) {
          zip.putNextEntry(new ZipEntry(part.getName()));
          try (InputStream bytes = parts.getInputStream(part)) {
            bytes.transferTo(zip);
          }
        }
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(before.getBytes(StandardCharsets.UTF_8));
      middle.transferTo(zip);
    }
    return file;
  }

  private Path sheetOf(String pattern, long length) throws IOException {
    return streamed(
        Workbooks.xlsx(""),
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData>",
        new Repeated(pattern, length));
  }

  @Test
  void aSheetThatDecompressesOutOfAllProportionIsRefused() throws IOException {
    refused(sheetOf("<!-- nothing, and again -->", 200_000_000L), "FILE_TOO_COMPRESSED");
  }

  @Test
  void aSheetLargerThanAnyIsRefusedBeforeARowOfItIsRead() throws IOException {
    Path file = sheetOf("<row><c><v>1</v></c></row>", 4_000_000L);
    ReadLimits small = new ReadLimits(9_999_999, 9, 9_999_999, 9, 99, 3_000_000, 300, 9, 99);
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Seen.cells(SheetReaders.workbook(file, small)))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("FILE_TOO_COMPRESSED"))
        .satisfies(refused -> assertThat(refused.row()).isZero());
  }

  @Test
  void aRowOfTenMillionCellsIsRefused() throws IOException {
    Path file =
        streamed(
            Workbooks.xlsx(""),
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row>",
            new Repeated("<c><v>1</v></c>", 150_000_000L));
    refused(file, "TOO_MANY_COLUMNS");
  }

  @Test
  void aCellOfAHundredMegabytesIsRefused() throws IOException {
    Path file =
        streamed(
            Workbooks.xlsx(""),
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c><v>",
            new Repeated("1234567890", 100_000_000L));
    refused(file, "CELL_TOO_LONG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<a ", "<a b='", "<!--", "<?pi ", "<![CDATA["})
  void markupThatNeverEndsIsRefused(String start) throws IOException {
    Path file =
        streamed(
            Workbooks.xlsx(""),
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c><v>1</v></c></row>" + start,
            new Repeated("abcdefghij", 50_000_000L));
    Assertions.assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Seen.cells(file)));
  }

  @Test
  void xmlNestedWithoutEndIsRefused() throws IOException {
    refused(sheetOf("<row><c><is><r>", 1_000_000), "FILE_BROKEN");
  }

  @Test
  void moreSharedTextsThanAnyWorkbookHasAreRefused() throws IOException {
    Path file =
        streamed(
            Workbooks.xlsx("<sheetData/>").with("xl/sharedStrings.xml", ""),
            "xl/sharedStrings.xml",
            "<sst>",
            new Repeated("<si><t>abc</t></si>", 1_000_000L));
    ReadLimits fewTexts = new ReadLimits(9, 9, 9, 9, 99, 9_999_999, 300, 1000, 9_999_999);
    ReadLimits fewBytes = new ReadLimits(9, 9, 9, 9, 99, 9_999_999, 300, 9_999_999, 10_000);
    for (ReadLimits limits : new ReadLimits[] {fewTexts, fewBytes}) {
      assertThatExceptionOfType(UnreadableException.class)
          .isThrownBy(() -> Seen.cells(SheetReaders.workbook(file, limits)))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("FILE_TOO_LARGE"));
    }
  }

  @Test
  void aTextBeyondTheSharedOnesIsRefused() {
    refused(
        Workbooks.xlsx("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>").in(folder),
        "FILE_BROKEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE w SYSTEM \"http://localhost:1/x.dtd\">"
      })
  void documentTypesAndEntitiesAreRefused(String doctype) {
    String sheet =
        doctype
            + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>"
            + "</sheetData></worksheet>";
    refused(Workbooks.xlsx("").with("xl/worksheets/sheet1.xml", sheet).in(folder), "XML_FORBIDDEN");
    refused(
        Workbooks.ods("", "").with("content.xml", doctype + "<a>&b;</a>").in(folder),
        "XML_FORBIDDEN");
  }

  @Test
  void anEntityThatNobodyDefinedIsRefused() {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() ->
            Seen.cells(
                Workbooks.xlsx("<sheetData><row><c><v>&b;</v></c></row></sheetData>").in(folder)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "xl\\evil", "C:evil", "a/../b"})
  void partsWithPathsThatLeadOutAreRefused(String name) {
    refused(Workbooks.xlsx("<sheetData/>").with(name, "x").in(folder), "FILE_BROKEN");
  }

  @Test
  void aPartThatIsThereTwiceIsRefused() throws IOException {
    byte[] bytes =
        Workbooks.xlsx("<sheetData/>").with("xl/worksheets/sheet2.xml", "<worksheet/>").bytes();
    String twice =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace("xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml");
    refused(
        Files.write(folder.resolve("twice.zip"), twice.getBytes(StandardCharsets.ISO_8859_1)),
        "FILE_BROKEN");
  }

  @Test
  void aZipWithMorePartsThanAnyWorkbookIsRefused() {
    Zip zip = Workbooks.xlsx("<sheetData/>");
    for (int i = 0; i < 10_001; i++) {
      zip.with("x" + i, "");
    }
    refused(zip.in(folder), "FILE_BROKEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.xlsx", "plain.ods"})
  void aFileThatBreaksOffAnywhereIsRefused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(LibreOfficeTest.file(name));
    for (int length = 30; length < whole.length; length += 97) {
      refused(
          Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length)), "FILE_TRUNCATED");
    }
  }

  @Test
  void anOdsCellThatStandsForTwoThousandMillionIsRefused() {
    String cell = "<table:table-cell table:number-columns-repeated=\"2147483647\"";
    refused(odsRow(cell + " office:value-type=\"float\" office:value=\"1\"/>"), "TOO_MANY_COLUMNS");
    assertThat(Seen.cells(odsRow("<table:table-cell/>" + cell + "/>"))).containsExactly("[S]");
  }

  @Test
  void anOdsRowThatStandsForSixteenMillionIsRefused() {
    String row =
        "<table:table-row table:number-rows-repeated=\"16777216\"><table:table-cell"
            + " office:value-type=\"string\" table:number-columns-repeated=\"16000\""
            + "><text:p>x</text:p></table:table-cell></table:table-row>";
    refused(
        Workbooks.ods("", "<table:table table:name=\"S\">" + row + "</table:table>").in(folder),
        "FILE_TOO_LARGE");
  }

  @Test
  void aFewOdsRowsThatStandForMillionsAreRefusedBeforeTheyCostMinutes() {
    String rows =
        ("<table:table-row table:number-rows-repeated=\"60000\"><table:table-cell"
                + " office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
                + "</table:table-row>")
            .repeat(100);
    Path file =
        Workbooks.ods("", "<table:table table:name=\"S\">" + rows + "</table:table>").in(folder);

    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Seen.cells(file))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("FILE_TOO_LARGE"))
        .satisfies(refused -> assertThat(refused.row()).isEqualTo(60_001))
        .withMessage("The same row is there more than 100000 times.");
  }

  @Test
  void blankOdsRowsToTheEndOfTheSheetCostNothing() {
    Path file =
        Workbooks.ods(
                "",
                "<table:table table:name=\"S\">"
                    + Workbooks.odsTexts("a")
                    + "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
                    + " table:number-columns-repeated=\"16384\"/></table:table-row>"
                    + "</table:table>")
            .in(folder);
    assertThat(Seen.cells(file)).containsExactly("[S]", "1|a");
  }

  private Path odsRow(String cells) {
    return Workbooks.ods(
            "",
            "<table:table table:name=\"S\"><table:table-row>"
                + cells
                + "</table:table-row></table:table>")
        .in(folder);
  }

  @Test
  void aLockedOdsIsRefused() {
    refused(
        Workbooks.ods("", "")
            .with("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
            .in(folder),
        "FILE_ENCRYPTED");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.bin, XLSB",
    "xl/vbaProject.bin, XLSM",
    "word/document.xml, Word",
    "ppt/presentation.xml, presentation"
  })
  void officeFilesThatAreNoWorkbooksAreNamed(String part, String named) {
    Path file = new Zip().with("[Content_Types].xml", "").with(part, "x").in(folder);
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Seen.cells(file))
        .withMessageContaining(named)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("FORMAT_UNKNOWN"));
  }

  @Test
  void aZipOfSomethingElseIsNamed() {
    refused(new Zip().with("figures.csv", "a,b").in(folder), "FORMAT_UNKNOWN");
    refused(
        new Zip().with("mimetype", "application/vnd.oasis.opendocument.text").in(folder),
        "FORMAT_UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7",
        "<!DOCTYPE html><html>",
        "\u00ef\u00bb\u00bf <html>",
        "<?xml version='1.0'?>",
        "{\"a\":1}",
        "[{\"a\":1}]",
        "{\\rtf1",
        "\u0089PNG\r\n",
        "\u00ff\u00d8\u00ff\u00e0",
        "GIF89a",
        "\u001f\u008b\b",
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
        "m\0e\0a\0s\0u\0r\0e\0"
      })
  void whatIsNoTableIsToldByItsFirstBytes(String start) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> FirstBytes.isContainer(start.getBytes(StandardCharsets.ISO_8859_1)))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("FORMAT_UNKNOWN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "measure,period\n", "[x],1", "\u00ff\u00fem\0e\0a\0", "a\0b,c", "P"})
  void textIsNoContainer(String start) {
    assertThat(FirstBytes.isContainer(start.getBytes(StandardCharsets.ISO_8859_1))).isFalse();
  }

  @Test
  void aWorkbookOfExcel97IsToldByItsFirstBytes() throws IOException {
    byte[] head = Files.readAllBytes(LibreOfficeTest.file("plain.xls"));
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> FirstBytes.isContainer(head))
        .withMessageContaining("XLS");
  }

  @Test
  void theFormatOfAWorkbookIsToldByWhatLiesInIt() throws IOException {
    for (FileFormat format : new FileFormat[] {FileFormat.XLSX, FileFormat.ODS}) {
      Path file = LibreOfficeTest.file("plain." + format.name().toLowerCase(Locale.ROOT));
      assertThat(SheetReaders.formatOf(file, ReadLimits.STANDARD)).isEqualTo(format);
    }
  }

  @Test
  void nothingIsLeftBehindInTheTemporaryFolder() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    refused(
        Workbooks.xlsx("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>").in(folder),
        "FILE_BROKEN");
    Seen.cells(LibreOfficeTest.file("plain.xlsx"));
    try (Stream<Path> files = Files.list(temporary)) {
      long own = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
      assertThat(
              files
                  .filter(file -> file.getFileName().toString().startsWith("oversight-texts"))
                  .filter(file -> file.toFile().lastModified() >= own))
          .isEmpty();
    }
  }

  @Test
  void aBareBeginningIsRefused() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("empty.zip"))) {
      out.write("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
    }
    refused(folder.resolve("empty.zip"), "FILE_TRUNCATED");
  }
}
