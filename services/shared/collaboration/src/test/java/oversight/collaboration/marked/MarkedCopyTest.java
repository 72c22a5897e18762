package oversight.collaboration.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.DownloadMarkedCopyRequest;
import oversight.returns.v1.DownloadOriginalResponse;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;

/** What is wrong with a file is shown in the file. */
class MarkedCopyTest {
  private static final UploadHeader HEADER =
      UploadHeader.newBuilder().setQuarter("2009-10-Q3").setFilename("our figures.csv").build();

  @Test
  void aCsvWithSemicolonsBecomesAWorkbookWithItsBadCellsMarked() throws Exception {
    Clerk analyst = Cmpg.analyst("west-mercia");
    Submission rejected =
        analyst
            .upload(
                HEADER,
                """
                measure;period;breakdown;value;note
                CM03.tests;2009-10;;854;

                CM03.tests;2009-11;;12O;=cmd|'/C calc'!A0
                """)
            .getSubmission();
    assertThat(rejected.getState()).isEqualTo(SubmissionState.REJECTED);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DownloadOriginalResponse head = download(analyst, rejected, bytes);

    assertThat(head.getFilename()).isEqualTo("our figures-marked.xlsx");
    assertThat(head.getContentType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(book.getSheetName(0)).isEqualTo("Findings");
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Findings in our figures.csv");
      XSSFSheet rows = book.getSheetAt(1);
      XSSFCell bad = rows.getRow(3).getCell(3);
      assertThat(bad.getStringCellValue()).isEqualTo("12O");
      assertThat(bad.getCellComment().getString().getString())
          .contains("Error: '12O' is not a number", "What to do: ");
      assertThat(rows.getRow(3).getCell(4).getStringCellValue()).isEqualTo("=cmd|'/C calc'!A0");
      assertThat(rows.getRow(1).getCell(3).getCellComment()).isNull();
    }
  }

  @Test
  void whoMayNotHaveTheOriginalIsToldThatThereIsNone() {
    Submission rejected =
        Cmpg.analyst("west-mercia")
            .upload(HEADER, "measure,period,value\nCM03.tests,2009-10,12O\n")
            .getSubmission();
    Refused other =
        Refused.by(
            () -> download(Cmpg.analyst("staffordshire"), rejected, new ByteArrayOutputStream()));
    assertThat(other.code()).isEqualTo(io.grpc.Status.Code.NOT_FOUND);
  }

  private static DownloadOriginalResponse download(
      Clerk clerk, Submission submission, ByteArrayOutputStream bytes) {
    Iterator<DownloadOriginalResponse> pieces =
        clerk
            .submissions()
            .downloadMarkedCopy(
                DownloadMarkedCopyRequest.newBuilder().setName(submission.getName()).build());
    DownloadOriginalResponse head = pieces.next();
    pieces.forEachRemaining(piece -> bytes.writeBytes(piece.getChunk().toByteArray()));
    return head;
  }
}
