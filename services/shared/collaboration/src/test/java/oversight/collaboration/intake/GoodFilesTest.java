package oversight.collaboration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/** What people and spreadsheets write is understood where it can mean one thing only. */
class GoodFilesTest {
  private static final String HEADER = "measure,period,breakdown,value,note\n";

  /** A file, who sends it, and what must be in the ledger's one row of it. */
  record GoodFile(String name, String sender, ByteString file, String stored, int row) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static GoodFile file(String name, String file, String stored) {
    return new GoodFile(name, "west-mercia", ByteString.copyFromUtf8(file), stored, 2);
  }

  private static GoodFile value(String written, String stored) {
    return file("value " + written, HEADER + "CM05,2013-10,," + written + ",", stored);
  }

  private static GoodFile money(String written, String stored) {
    return new GoodFile(
        "money " + written,
        "cmpg",
        ByteString.copyFromUtf8(HEADER + "CM12.paid,2013-14-Q3,," + written + ","),
        stored,
        2);
  }

  static Stream<GoodFile> goodFiles() {
    String plain = "measure,period,breakdown,value,note\nCM05,2013-10,,1100,\n";
    return Stream.of(
        value("0", "0"),
        value("\"1,234\"", "1234"),
        value("\"12,345,678\"", "12345678"),
        value("854.0", "854"),
        value(" 854 ", "854"),
        value("\u00a0854\u00a0", "854"),
        value("[x]", "NOT_AVAILABLE"),
        value("[z]", "NOT_APPLICABLE"),
        value("[c]", "CONFIDENTIAL"),
        money("£5", "5"),
        money("\"£1,234.50\"", "1234.50"),
        money("0.01", "0.01"),
        file("byte order mark", "\ufeff" + plain, "1100"),
        file(
            "byte order mark before a quote",
            "\ufeff\"measure\",period,value\nCM05,2013-10,1100",
            "1100"),
        file("semicolons", plain.replace(',', ';'), "1100"),
        file("tabs", plain.replace(',', '\t'), "1100"),
        file("CRLF", plain.replace("\n", "\r\n"), "1100"),
        file("CR", plain.replace('\n', '\r'), "1100"),
        file("a month as Excel shows it", HEADER + "CM05,Oct-13,,1100,", "1100"),
        file("the first day of a month", HEADER + "CM05,2013-10-01,,1100,", "1100"),
        file("a day's serial number", HEADER + "CM05,41548,,1100,", "1100"),
        file(
            "columns for people", "measure,title,period,value,unit\nCM05,t,2013-10,1100,u", "1100"),
        new GoodFile(
            "Excel's own code page",
            "west-mercia",
            ByteString.copyFrom(
                HEADER + "CM05,2013-10,,1100,caf\u00e9", StandardCharsets.ISO_8859_1),
            "1100",
            2),
        file(
            "everything quoted",
            "\"measure\",\"period\",\"value\"\n\"CM05\",\"2013-10\",\"1100\"",
            "1100"),
        file("columns in another order", "value,note,period,measure\n1100,,2013-10,CM05", "1100"),
        file("capital columns", "Measure,Period,Value\nCM05,2013-10,1100", "1100"),
        file("columns without a name", "measure,period,value,,\nCM05,2013-10,1100,,", "1100"),
        file("blank rows after", plain + ",,,,\n\n", "1100"),
        file(
            "own force by slug",
            "measure,period,force,value\nCM05,2013-10,west-mercia,1100",
            "1100"),
        file(
            "own force by code", "measure,period,force,value\nCM05,2013-10,E23000016,1100", "1100"),
        new GoodFile(
            "blank rows before", "west-mercia", ByteString.copyFromUtf8("\n" + plain), "1100", 3));
  }

  @ParameterizedTest
  @MethodSource("goodFiles")
  void isUnderstoodAndStoredExactly(GoodFile good) throws Exception {
    UploadSubmissionResponse answer =
        Cmpg.analyst(good.sender())
            .upload(
                UploadHeader.newBuilder().setQuarter("2013-14-Q3").build(),
                List.of(good.file()).iterator());
    assertThat(answer.getFindingsList())
        .extracting(Finding::getSeverity)
        .doesNotContain(Severity.ERROR);
    assertThat(answer.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(answer.getSubmission().getRows()).isEqualTo(1);
    String id = answer.getSubmission().getName().replaceAll(".*/", "");
    assertThat(
            Rows.text(
                "select coalesce(value::text, symbol) || ' ' || row_number from ledger_entry e"
                    + " join submission s on s.number = e.submission where s.id = ?",
                id))
        .isEqualTo(good.stored() + " " + good.row());
  }
}
