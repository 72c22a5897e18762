package oversight.collaboration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.Finding;
import oversight.returns.v1.GetTemplateRequest;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.Template;
import oversight.returns.v1.UploadFormat;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/** The form that a file was made from is compared with what it is sent as. */
class FormCheckTest {
  private static final String QUARTER = "1996-97-Q2";
  private static final String FILE = "measure,period,breakdown,value,note\nCM05,1996-07,,5,\n";

  private static Template form(String force, String quarter, UploadFormat format) {
    return Cmpg.analyst(force)
        .submissions()
        .getTemplate(GetTemplateRequest.newBuilder().setQuarter(quarter).setFormat(format).build());
  }

  /** An Excel form with one figure filled in, and with another stamp on it where one is wanted. */
  private static byte[] filled(Template form, String stamped, String instead) throws IOException {
    try (InputStream bytes = form.getContent().newInput();
        XSSFWorkbook book = new XSSFWorkbook(bytes)) {
      XSSFSheet figures = book.getSheet("Figures");
      for (int at = 1; at <= figures.getLastRowNum(); at++) {
        XSSFRow row = figures.getRow(at);
        if (row.getCell(0) != null
            && row.getCell(0).getStringCellValue().equals("CM05")
            && row.getCell(2).getStringCellValue().isEmpty()) {
          row.getCell(3).setCellValue(5);
          break;
        }
      }
      XSSFSheet cover = book.getSheet("Cover");
      XSSFRow last = cover.getRow(cover.getLastRowNum());
      String stamp = last.getCell(1).getStringCellValue();
      last.getCell(1).setCellValue(stamp.replace(stamped, instead));
      book.getProperties()
          .getCustomProperties()
          .getProperty("Form")
          .setLpwstr(stamp.replace(stamped, instead));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static UploadSubmissionResponse send(String force, String filename, byte[] file) {
    return Cmpg.analyst(force)
        .upload(
            UploadHeader.newBuilder()
                .setQuarter(QUARTER)
                .setFilename(filename)
                .setDryRun(true)
                .build(),
            file);
  }

  private static List<Finding> ofForm(UploadSubmissionResponse answer) {
    return answer.getFindingsList().stream()
        .filter(found -> found.getCode().startsWith("TEMPLATE_"))
        .toList();
  }

  @Test
  void aFormSentAsWhatItIsGoesWithoutAWord() throws IOException {
    byte[] file = filled(form("west-mercia", QUARTER, UploadFormat.UPLOAD_FORMAT_XLSX), "", "");
    UploadSubmissionResponse answer = send("west-mercia", "ours.xlsx", file);
    assertThat(answer.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(answer.getSubmission().getRows()).isEqualTo(1);
    assertThat(ofForm(answer)).isEmpty();
  }

  @Test
  void aFormOfAnotherSupplierIsRefusedThoughEveryRowWouldDo() throws IOException {
    byte[] file = filled(form("staffordshire", QUARTER, UploadFormat.UPLOAD_FORMAT_XLSX), "", "");
    UploadSubmissionResponse answer = send("west-mercia", "", file);
    assertThat(answer.getSubmission().getState()).isEqualTo(SubmissionState.REJECTED);
    assertThat(ofForm(answer))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.getCode()).isEqualTo("TEMPLATE_OF_ANOTHER_SUPPLIER");
          assertThat(found.getSeverity()).isEqualTo(Severity.ERROR);
          assertThat(found.getMessage()).contains("Staffordshire", "West Mercia");
        });
  }

  @Test
  void aFormOfAnotherQuarterIsReadAndThatIsSaid() throws IOException {
    UploadSubmissionResponse answer =
        send(
            "west-mercia",
            "",
            filled(
                form("west-mercia", QUARTER, UploadFormat.UPLOAD_FORMAT_XLSX),
                QUARTER,
                "1996-97-Q1"));
    assertThat(answer.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(ofForm(answer))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.getCode()).isEqualTo("TEMPLATE_OF_ANOTHER_QUARTER");
          assertThat(found.getSeverity()).isEqualTo(Severity.WARNING);
          assertThat(found.getMessage()).contains("Q1 1996/97", "Q2 1996/97");
        });
  }

  @Test
  void anOldVersionIsReadAndThatIsSaidAndANewerOneIsDoubted() throws IOException {
    Template form = form("west-mercia", QUARTER, UploadFormat.UPLOAD_FORMAT_XLSX);
    assertThat(ofForm(send("west-mercia", "", filled(form, "form/2 ", "form/1 "))))
        .extracting(Finding::getCode, Finding::getSeverity)
        .containsExactly(tuple("TEMPLATE_VERSION_OLD", Severity.INFO));
    assertThat(ofForm(send("west-mercia", "", filled(form, "form/2 ", "form/9 "))))
        .extracting(Finding::getCode, Finding::getSeverity)
        .containsExactly(tuple("TEMPLATE_VERSION_UNKNOWN", Severity.WARNING));
  }

  @Test
  void anOdsIsComparedToo() {
    byte[] file =
        form("staffordshire", "1996-97-Q1", UploadFormat.UPLOAD_FORMAT_ODS)
            .getContent()
            .toByteArray();
    assertThat(ofForm(send("west-mercia", "", file)))
        .extracting(Finding::getCode)
        .containsExactly("TEMPLATE_OF_ANOTHER_SUPPLIER", "TEMPLATE_OF_ANOTHER_QUARTER");
  }

  @Test
  void aCsvIsKnownByTheNameItsFormHad() {
    String own = form("west-mercia", QUARTER, UploadFormat.UPLOAD_FORMAT_CSV).getFilename();
    assertThat(ofForm(csv(own))).isEmpty();
    assertThat(ofForm(csv("figures.csv"))).isEmpty();
    assertThat(ofForm(csv("cmpg-1996-97-Q1-final-v3.csv")))
        .as("named by a person, not by us")
        .isEmpty();
    UploadSubmissionResponse other = csv(own.replace("west-mercia", "west-midlands"));
    assertThat(other.getSubmission().getState()).isEqualTo(SubmissionState.REJECTED);
    assertThat(ofForm(other))
        .extracting(Finding::getCode)
        .containsExactly("TEMPLATE_OF_ANOTHER_SUPPLIER");
    assertThat(ofForm(csv(own.replace("1996-97-Q2", "1995-96-Q4").replace(".csv", " (1).csv"))))
        .extracting(Finding::getCode)
        .containsExactly("TEMPLATE_OF_ANOTHER_QUARTER");
    assertThat(ofForm(csv(own.replace("cmpg", "rocu").replace("-v2", "-v1"))))
        .extracting(Finding::getCode)
        .containsExactly("TEMPLATE_OF_ANOTHER_COLLABORATION");
    assertThat(ofForm(csv(own.replace("-v2", "-v1"))))
        .extracting(Finding::getCode)
        .containsExactly("TEMPLATE_VERSION_OLD");
  }

  private static UploadSubmissionResponse csv(String filename) {
    Clerk clerk = Cmpg.analyst("west-mercia");
    return clerk.upload(
        UploadHeader.newBuilder().setQuarter(QUARTER).setFilename(filename).setDryRun(true).build(),
        FILE);
  }
}
