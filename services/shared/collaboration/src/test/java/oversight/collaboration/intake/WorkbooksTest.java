package oversight.collaboration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadFormat;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/** Workbooks are read as files of figures, and each finding says in which sheet. */
class WorkbooksTest {
  private static final String ROW =
      "<t:table-row><t:table-cell o:value-type=\"string\"><x:p>%s</x:p></t:table-cell>"
          + "<t:table-cell o:value-type=\"string\"><x:p>%s</x:p></t:table-cell>"
          + "<t:table-cell o:value-type=\"string\"><x:p>%s</x:p></t:table-cell></t:table-row>";

  private static ByteString ods(String value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("<c xmlns:t=\"t\" xmlns:o=\"o\" xmlns:x=\"x\"><t:table t:name=\"Q3\">"
                  + ROW.formatted("measure", "period", "value")
                  + ROW.formatted("CM05", "2013-10", value)
                  + "</t:table></c>")
              .getBytes(StandardCharsets.UTF_8));
    }
    return ByteString.copyFrom(bytes.toByteArray());
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
  void aFormatThatIsNotAsDeclaredIsReadByItsBytesAndThatIsSaid() throws Exception {
    assertThat(upload(UploadFormat.UPLOAD_FORMAT_CSV, ods("1100")).getFindingsList())
        .extracting(found -> found.getCode())
        .filteredOn(code -> !code.equals("FIGURE_MISSING"))
        .containsExactly("FORMAT_NOT_AS_DECLARED");
  }

  @Test
  void whatIsNoTableIsRefusedByItsName() {
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() ->
            upload(UploadFormat.UPLOAD_FORMAT_UNSPECIFIED, ByteString.copyFromUtf8("%PDF-1.7")))
        .withMessageContaining("PDF");
  }
}
