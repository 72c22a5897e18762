package oversight.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.sheets.SheetFormat;

class FormWriterTest {
  private static final Form FORM = SampleForm.form();

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void theSameFormGivesTheSameBytes(SheetFormat format) {
    assertThat(FormWriter.write(FORM, format)).isEqualTo(FormWriter.write(FORM, format));
  }

  @Test
  void aCsvHasTheNineColumnsAndARowForEachFigure() {
    String text = new String(FormWriter.write(FORM, SheetFormat.CSV), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    assertThat(rows.getFirst().getFields()).isEqualTo(Form.COLUMNS);
    assertThat(rows.get(2).getFields())
        .containsExactly(
            "CM03.failures",
            "2015-10",
            "outcome=refused",
            "",
            "",
            "Tests failed – outcome: refused",
            "number of",
            "854 (2015-07)",
            "Required. Blank is not zero.");
    assertThat(rows).hasSize(4);
  }

  @Test
  void onlyValueAndNoteCanBeChangedInTheRowsOfAnXlsx() throws Exception {
    try (XSSFWorkbook book = xlsx()) {
      XSSFSheet figures = book.getSheet(Form.FIGURES);
      assertThat(figures.getProtect()).isTrue();
      assertThat(figures.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
      assertThat(figures.getCTWorksheet().getSheetProtection().isSetHashValue()).isFalse();
      for (int row = 0; row <= FORM.rows().size(); row++) {
        for (int column = 0; column < Form.COLUMNS.size(); column++) {
          XSSFCell cell = figures.getRow(row).getCell(column);
          boolean mayChange = row > 0 && (column == 3 || column == 4);
          assertThat(cell.getCellStyle().getLocked()).isEqualTo(!mayChange);
        }
      }
      assertThat(figures.getRow(4).getCell(0).getCellStyle().getLocked()).isFalse();
    }
  }

  @Test
  void anXlsxBeginsWithACoverAndKeepsItsHeaderInSightAndOnEveryPage() throws Exception {
    try (XSSFWorkbook book = xlsx()) {
      assertThat(names(book)).containsExactly("Cover", "Figures", "Guidance", "Lists");
      XSSFSheet figures = book.getSheet(Form.FIGURES);
      assertThat(figures.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
      assertThat(figures.getRepeatingRows()).isEqualTo(new CellRangeAddress(0, 0, -1, -1));
      assertThat(figures.getPrintSetup().getLandscape()).isTrue();
      assertThat(figures.getFitToPage()).isTrue();
      assertThat(figures.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
      assertThat(figures.getHeader().getCenter()).isEqualTo("OFFICIAL");
      assertThat(figures.getRow(1).getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(figures.getRow(1).getCell(1).getStringCellValue()).isEqualTo("2015-10");
    }
  }

  @Test
  void excelChecksEveryValueWithAFormulaThatTakesNumbersAndSymbols() throws Exception {
    try (XSSFWorkbook book = xlsx()) {
      List<? extends DataValidation> rules = book.getSheet(Form.FIGURES).getDataValidations();
      assertThat(rules.stream().map(rule -> rule.getValidationConstraint().getFormula1()))
          .contains(
              "IF(ISNUMBER(D2),AND(D2>=0,INT(D2)=D2),OR(D2=\"[x]\",D2=\"[z]\",D2=\"[c]\"))",
              "IF(ISNUMBER(D4),AND(D4>=0,ROUND(D4,2)=D4),OR(D4=\"[x]\",D4=\"[z]\",D4=\"[c]\"))");
      assertThat(rules.getFirst().getPromptBoxText())
          .contains("Blank is not zero")
          .hasSizeLessThan(256);
      assertThat(rules.getFirst().getErrorBoxText()).contains("whole number").hasSizeLessThan(256);
      assertThat(rules.getFirst().getShowErrorBox()).isTrue();
      for (int row = 1; row <= 5; row++) {
        int at = row;
        assertThat(rules)
            .anyMatch(rule ->
                Arrays.stream(rule.getRegions().getCellRangeAddresses())
                    .anyMatch(range -> range.isInRange(at, 3)));
      }
    }
  }

  @Test
  void anOdsHoldsTheSameFiguresAsAnIndependentReaderSeesIt() throws Exception {
    SpreadSheet book =
        new SpreadSheet(new ByteArrayInputStream(FormWriter.write(FORM, SheetFormat.ODS)));
    assertThat(book.getSheets().stream().map(Sheet::getName))
        .containsExactly("Cover", "Figures", "Guidance", "Lists");
    Sheet figures = book.getSheet("Figures");
    assertThat(List.of(figures.getRange(0, 0, 1, 9).getValues()[0])).isEqualTo(Form.COLUMNS);
    assertThat(figures.getRange(2, 2).getValue()).isEqualTo("outcome=refused");
    assertThat(figures.getRange(1, 1).getValue()).isEqualTo("2015-10");
    assertThat(figures.getRange(1, 3).getValue()).isNull();
  }

  @Test
  void anOdsProtectsAllButValueAndNoteAndChecksValues() throws Exception {
    String content = entry(FormWriter.write(FORM, SheetFormat.ODS), "content.xml");
    assertThat(content)
        .contains("style:name=\"whole\"")
        .contains("style:cell-protect=\"none\"")
        .contains("of:is-true-formula(IF(ISNUMBER([.D2]);AND([.D2]&gt;=0;INT([.D2])=[.D2])")
        .contains("table:base-cell-address=\"Figures.D2\"")
        .contains("table:message-type=\"stop\"")
        .contains("<table:table-header-rows>");
    assertThat(entry(FormWriter.write(FORM, SheetFormat.ODS), "settings.xml"))
        .contains("VerticalSplitPosition");
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "ODS"})
  void aWorkbookSaysForWhomItWasMade(SheetFormat format, @TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("form"), FormWriter.write(FORM, format));
    assertThat(FormStamps.of(file)).contains(FORM.stamp());
  }

  @Test
  void aFileThatIsNoWorkbookHasNoStamp(@TempDir Path folder) throws Exception {
    Path csv = Files.write(folder.resolve("csv"), FormWriter.write(FORM, SheetFormat.CSV));
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThat(FormStamps.of(csv)).isEmpty();
    assertThat(FormStamps.of(empty)).isEmpty();
  }

  private static XSSFWorkbook xlsx() throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(FormWriter.write(FORM, SheetFormat.XLSX)));
  }

  private static List<String> names(XSSFWorkbook book) {
    List<String> names = new ArrayList<>();
    book.forEach(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  private static String entry(byte[] archive, String name) throws Exception {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no entry " + name);
  }
}
