package oversight.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import oversight.sheets.SheetFormat;
import oversight.sheets.split.SplitFile;
import oversight.sheets.split.Splitter;

class JointFormTest {
  private static final Form FORM = SampleForm.form();
  private static final JointForm JOINT =
      new JointForm(
          "West Mercia: figures for Q3 2015/16",
          "OFFICIAL",
          FORM.dated(),
          FORM.facts(),
          List.of("Fill in the column value on each sheet."),
          List.of(new JointForm.Part("CMPG", FORM), new JointForm.Part("NPAS", FORM)));

  @Test
  void aFormThatWasWrittenIsReadBackAsItWas() throws IOException {
    assertThat(WrittenForm.read(FormWriter.write(FORM, SheetFormat.XLSX))).isEqualTo(FORM);
  }

  @Test
  void hasASheetNamedAfterEachCollaborationWithItsOwnRules() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(FormWriter.write(JOINT)))) {
      assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
          .containsExactly("Cover", "CMPG", "NPAS", "Guidance", "Lists CMPG", "Lists NPAS");
      assertThat(book.getSheet("NPAS").getDataValidations())
          .anySatisfy(rule ->
              assertThat(rule.getValidationConstraint().getFormula1())
                  .isEqualTo("'Lists NPAS'!$A$2:$A$4"));
      assertThat(book.getSheet("CMPG").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("CM03.tests");
    }
  }

  @Test
  void isTakenApartByTheNamesOfItsSheets() throws IOException {
    SplitFile parts =
        Splitter.split(
            FormWriter.write(JOINT), row -> row.sheet().toLowerCase(java.util.Locale.ROOT), 1000);

    assertThat(parts.workbooks()).containsOnlyKeys("cmpg", "npas");
    assertThat(parts.headless()).isEmpty();
    assertThat(parts.unowned()).isEmpty();
  }

  @Test
  void theSameFormsGiveTheSameBytes() {
    assertThat(FormWriter.write(JOINT)).isEqualTo(FormWriter.write(JOINT));
  }
}
