package oversight.collaboration.owed;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.Finding;
import oversight.returns.v1.GetTemplateRequest;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.Template;
import oversight.returns.v1.UploadFormat;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.sheets.form.FormStamp;
import oversight.sheets.form.FormStamps;

/** The form of a return, and that it can be sent back as it is filled in. */
class TemplateTest {
  private static final String QUARTER = "2009-10-Q2";

  @Test
  void aFormAsksForWhatTheSupplierMaySendAndForNothingElse() {
    List<CsvRecord> rows = rows(form(Cmpg.analyst("west-mercia"), UploadFormat.UPLOAD_FORMAT_CSV));
    assertThat(rows.getFirst().getFields())
        .containsExactly(
            "measure",
            "period",
            "breakdown",
            "value",
            "note",
            "title",
            "unit",
            "last quarter",
            "guidance");
    assertThat(rows.stream().skip(1).map(row -> row.getField(0)).distinct())
        .contains("CM03.tests", "CM03.failures", "CM01")
        .doesNotContain("CM03", "CM07");
    assertThat(rows.stream().skip(1).map(row -> row.getField(1)).distinct())
        .contains("2009-07", "2009-08", "2009-09")
        .allMatch(period -> period.startsWith("2009-"));
    assertThat(rows.stream().filter(row -> row.getField(2).equals("outcome=refused")))
        .hasSize(3)
        .allMatch(row -> row.getField(0).equals("CM03.failures"))
        .allMatch(row -> row.getField(8).startsWith("Optional."));
    assertThat(rows.stream().filter(row -> row.getField(8).startsWith("Required.")))
        .allMatch(row -> row.getField(2).isEmpty());
  }

  @Test
  void whatCountsForTheQuarterBeforeStandsBesideForThoseWhoMaySeeFigures() {
    Clerk analyst = Cmpg.analyst("warwickshire");
    Cmpg.approver("warwickshire")
        .signOff(
            analyst.submitted(
                "2009-10-Q1",
                "measure,period,value\nCM03.tests,2009-05,977\nCM03.failures,2009-05,[x]\n"));
    assertThat(last(analyst, "CM03.tests")).containsExactly("", "977 (2009-05)", "");
    assertThat(last(analyst, "CM03.failures")).containsExactly("", "[x] (2009-05)", "");
    assertThat(last(Cmpg.clerk("engineer", "regional-policy", "engineer"), "CM03.tests"))
        .containsExactly("", "", "");
  }

  @Test
  void aFormFilledInPartIsTakenAndItsEmptyRowsAreLeftOut() {
    Clerk analyst = Cmpg.analyst("staffordshire");
    String empty = form(analyst, UploadFormat.UPLOAD_FORMAT_CSV).getContent().toStringUtf8();
    assertThat(analyst.upload(QUARTER, empty).getFindingsList().stream().map(Finding::getCode))
        .contains("NO_ROWS");
    String filled = empty.replace("CM03.tests,2009-07,,,,", "CM03.tests,2009-07,,854,,");
    UploadSubmissionResponse taken = analyst.upload(QUARTER, filled);
    assertThat(taken.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(taken.getSubmission().getRows()).isEqualTo(1);
    assertThat(taken.getFindingsList().stream().map(Finding::getCode))
        .contains("FORM_ROWS_EMPTY", "FIGURE_MISSING");
    UploadSubmissionResponse noted =
        analyst.upload(
            QUARTER, empty.replace("CM03.tests,2009-07,,,,", "CM03.tests,2009-07,,,why,"));
    assertThat(noted.getFindingsList().stream().map(Finding::getCode)).contains("VALUE_MISSING");
  }

  @Test
  void anXlsxAndAnOdsSayForWhomTheyAreAndAreTheSameTwice(@TempDir Path folder) throws IOException {
    Clerk analyst = Cmpg.analyst("west-mercia");
    for (UploadFormat format :
        List.of(UploadFormat.UPLOAD_FORMAT_XLSX, UploadFormat.UPLOAD_FORMAT_ODS)) {
      Template form = form(analyst, format);
      assertThat(form(analyst, format)).isEqualTo(form);
      Path file = folder.resolve(UlidCreator.getUlid().toString());
      Files.write(file, form.getContent().toByteArray());
      FormStamp stamp = FormStamps.of(file).orElseThrow();
      assertThat(stamp.collaboration()).isEqualTo("cmpg");
      assertThat(stamp.quarter()).isEqualTo(QUARTER);
      assertThat(stamp.supplier()).isEqualTo("E23000016");
      assertThat(form.getFilename()).startsWith("cmpg-2009-10-Q2-west-mercia-v2.");
    }
  }

  @Test
  void theCoverNamesTheDaysOnWhichFiguresAreDue() throws IOException {
    Template form = form(Cmpg.analyst("west-mercia"), UploadFormat.UPLOAD_FORMAT_XLSX);
    try (InputStream bytes = form.getContent().newInput();
        XSSFWorkbook book = new XSSFWorkbook(bytes)) {
      XSSFSheet cover = book.getSheet("Cover");
      assertThat(cover.getRow(0).getCell(0).getStringCellValue()).isEqualTo("OFFICIAL");
      assertThat(cover.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Figures due");
      assertThat(cover.getRow(5).getCell(1).getStringCellValue()).isEqualTo("21 October 2009");
    }
  }

  private static List<String> last(Clerk clerk, String measure) {
    Template form =
        clerk
            .submissions()
            .getTemplate(
                GetTemplateRequest.newBuilder()
                    .setForce("warwickshire")
                    .setQuarter(QUARTER)
                    .build());
    return rows(form).stream()
        .filter(row -> row.getField(0).equals(measure) && row.getField(2).isEmpty())
        .map(row -> row.getField(7))
        .toList();
  }

  private static Template form(Clerk clerk, UploadFormat format) {
    return clerk
        .submissions()
        .getTemplate(GetTemplateRequest.newBuilder().setQuarter(QUARTER).setFormat(format).build());
  }

  private static List<CsvRecord> rows(Template form) {
    String text = form.getContent().toStringUtf8();
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
  }
}
