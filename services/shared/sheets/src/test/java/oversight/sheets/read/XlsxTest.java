package oversight.sheets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Excel workbooks made by hand. */
class XlsxTest {
  @TempDir Path folder = Path.of("");

  private List<String> cells(String sheet) {
    return Seen.cells(Workbooks.xlsx(sheet).in(folder));
  }

  private String cell(String cell) {
    return cells("<sheetData><row r=\"7\">" + cell + "</row></sheetData>").getLast();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "854, 854",
    "17.600000000000001, 17.6",
    "0.30000000000000004, 0.3",
    "1E5, 100000",
    "1.0000000000000001E-5, 0.00001",
    "123456789012345, 123456789012345",
    "-12.50, -12.50",
    "4.9406564584124654E-324, 0",
    "1E999999999, 1E999999999",
    "abc, abc"
  })
  void numbersAreExactDecimalsOfFifteenDigits(String stored, String read) {
    String text = cell("<c r=\"A7\"><v>" + stored + "</v></c>");
    if (stored.endsWith("E-324")) {
      assertThat(text).hasSizeGreaterThan(324).startsWith("7|0.000");
    } else {
      assertThat(text).isEqualTo("7|" + read + ":N");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "42278, 1, 2015-10-01",
    "42278, 3, 2015-10-01",
    "42278.5, 1, 2015-10-01T12:00",
    "59, 1, 1900-02-28",
    "61, 1, 1900-03-01",
    "0.25, 1, 06:00",
  })
  void datesAreIso(String serial, int style, String read) {
    assertThat(cell("<c r=\"A7\" s=\"" + style + "\"><v>" + serial + "</v></c>"))
        .isEqualTo("7|" + read + ":D");
  }

  @ParameterizedTest
  @CsvSource({"60", "-1", "2958466", "99999999999"})
  void whatIsNoDayOfTheCalendarStaysANumber(String serial) {
    assertThat(cell("<c r=\"A7\" s=\"1\"><v>" + serial + "</v></c>"))
        .isEqualTo("7|" + serial + ":N");
  }

  @Test
  void daysAreCountedFrom1904WhereTheWorkbookSaysSo() {
    Path file =
        Workbooks.xlsxParts(
                "<workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets>")
            .with(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c s=\"1\"><v>40816</v></c></row></sheetData>"
                    + "</worksheet>")
            .in(folder);
    assertThat(Seen.cells(file)).containsExactly("[S]", "1|2015-10-01:D");
  }

  @Test
  void aShareShownAsAPercentageIsRead() {
    assertThat(cell("<c r=\"A7\" s=\"2\"><v>0.17599999999999999</v></c>")).isEqualTo("7|17.6%:P");
  }

  @Test
  void kindsAndFormulasAreKept() {
    assertThat(
            cells(
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                    + "<row r=\"2\" hidden=\"true\"><c r=\"B2\" t=\"b\"><v>1</v></c>"
                    + "<c r=\"D2\" t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>"
                    + "<c r=\"E2\" t=\"str\"><f>\"a\"</f><v>a_x000D_b</v></c>"
                    + "<c r=\"AA2\"><f>NOW()</f></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"))
        .containsExactly(
            "[Figures]",
            "columns 1-2 hidden",
            "2h||TRUE:B||#DIV/0!:E =A1/0|a\rb =\"a\"" + "|".repeat(22) + " =NOW()",
            "merged A1:B2");
  }

  @Test
  void sharedTextsAreJoinedFromTheirRunsWithoutTheirReadings() {
    Path file =
        Workbooks.xlsx(
                "<sheetData><row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row></sheetData>")
            .with(
                "xl/sharedStrings.xml",
                "<x:sst xmlns:x=\"m\"><x:si><x:t>plain</x:t></x:si><x:si><x:r><x:rPr/>"
                    + "<x:t>ri</x:t></x:r><x:r><x:t>ch</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh>"
                    + "</x:si></x:sst>")
            .in(folder);
    assertThat(Seen.cells(file)).containsExactly("[Figures]", "1|rich|plain");
  }

  @Test
  void aFormulaWithoutItsValueIsRefusedWhereItStands() {
    Seen seen =
        Seen.table(
            Workbooks.xlsx(
                    "<sheetData>"
                        + Workbooks.texts(1, "measure", "period", "value")
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>CM05</t></is></c>"
                        + "<c r=\"C2\"><f>1+1</f></c></row></sheetData>")
                .in(folder));
    assertThat(seen.codes()).containsExactly("Figures 2 value FORMULA_WITHOUT_VALUE");
  }

  @Test
  void numbersWithTheNoiseOfBinaryArithmeticAreReadAsShownAndThatIsSaid() {
    Seen seen =
        Seen.table(
            Workbooks.xlsx(
                    "<sheetData>"
                        + Workbooks.texts(1, "measure", "period", "value")
                        + "<row r=\"2\"><c r=\"C2\"><v>17.600000000000001</v></c></row>"
                        + "<row r=\"3\"><c r=\"C3\"><v>1E3</v></c></row></sheetData>")
                .in(folder));
    assertThat(seen.lines).containsExactly("Figures2||||17.6", "Figures3||||1000");
    assertThat(seen.codes()).containsExactly("Figures 2 value NUMBER_READ_AS");
  }
}
