package oversight.collaboration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.OdsFile;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadFormat;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/** Workbooks are read as files of figures, and each finding says in which sheet. */
class WorkbooksTest {
  private static final String HEADER = "measure;period;value\n";

  private static ByteString ods(String value) {
    return new OdsFile().sheet("Q3", HEADER + "CM05;2013-10;" + value).bytes();
  }

  private static UploadSubmissionResponse upload(UploadFormat declared, ByteString file) {
    return Cmpg.analyst("west-mercia")
        .upload(
            UploadHeader.newBuilder().setQuarter("2013-14-Q3").setFormat(declared).build(),
            List.of(file).iterator());
  }

  @Test
  void aFigureInAWorkbookIsStoredAndTheWorkbookKeptAsWhatItIs() throws Exception {
    UploadSubmissionResponse answer = upload(UploadFormat.UPLOAD_FORMAT_ODS, ods("1,100"));
    assertThat(answer.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(answer.getFindingsList())
        .extracting(found -> found.getSheet() + found.getRow() + found.getCode())
        .filteredOn(found -> !found.endsWith("FIGURE_MISSING"))
        .containsExactly("Q32VALUE_READ_AS");
    String id = answer.getSubmission().getName().replaceAll(".*/", "");
    assertThat(
            Rows.text(
                "select value::text || ' ' || sheet from ledger_entry e"
                    + " join submission s on s.number = e.submission where s.id = ?",
                id))
        .isEqualTo("1100 Q3");
    assertThat(Rows.text("select content_type from submission where id = ?", id))
        .isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
  }

  @Test
  void aFormatThatIsNotAsDeclaredIsReadByItsBytesAndThatIsSaid() {
    assertThat(upload(UploadFormat.UPLOAD_FORMAT_CSV, ods("1100")).getFindingsList())
        .extracting(found -> found.getCode())
        .filteredOn(code -> !code.equals("FIGURE_MISSING"))
        .containsExactly("FORMAT_NOT_AS_DECLARED");
  }

  @Test
  void whatIsFoundInSeveralSheetsNamesTheSheetOfEachRow() {
    UploadSubmissionResponse answer =
        upload(
            UploadFormat.UPLOAD_FORMAT_ODS,
            new OdsFile()
                .sheet("One", HEADER + "CM05;2013-10;5\nCM05;2013-11;6\n")
                .sheet("Two", HEADER + "CM05;2013-11;7\nCM03.failures;2013-10;9\n")
                .sheet("Three", HEADER + "CM03.tests;2013-10;8\n")
                .bytes());
    assertThat(answer.getFindingsList())
        .filteredOn(found -> found.getSeverity() == Severity.ERROR)
        .extracting(Finding::getSheet, Finding::getRow, Finding::getCode, Finding::getMessage)
        .containsExactlyInAnyOrder(
            tuple(
                "Two",
                2,
                "ROW_TWICE",
                "CM05 for 2013-11 already stands in row 3 of the sheet One."),
            tuple(
                "Two",
                3,
                "PART_ABOVE_WHOLE",
                "CM03.failures is 9 in 2013-10, more than CM03.tests, which is 8 in row 2 of the"
                    + " sheet Three."));
  }

  @Test
  void partsInOneSheetAreHeldAgainstTheirWholeInAnother() {
    UploadSubmissionResponse answer =
        upload(
            UploadFormat.UPLOAD_FORMAT_ODS,
            new OdsFile()
                .sheet("Parts", "measure;period;breakdown;value\nCM05;2013-12;reason=a;9\n")
                .sheet("Whole", HEADER + "CM03.tests;2013-12;8\nCM05;2013-12;5\n")
                .bytes());
    assertThat(answer.getFindingsList())
        .filteredOn(found -> found.getRow() > 0 && found.getSeverity() == Severity.ERROR)
        .extracting(Finding::getSheet, Finding::getRow, Finding::getCode)
        .containsExactly(tuple("Whole", 3, "BREAKDOWN_DOES_NOT_ADD_UP"));
  }

  @Test
  void whatIsNoTableIsRefusedByItsName() {
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() ->
            upload(UploadFormat.UPLOAD_FORMAT_UNSPECIFIED, ByteString.copyFromUtf8("%PDF-1.7")))
        .withMessageContaining("PDF");
  }
}
