package oversight.collaboration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ListFindingsRequest;
import oversight.returns.v1.ListFindingsResponse;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/** Each kind of bad file is refused with where, what and how to mend it, and nothing is stored. */
class BadFilesTest {
  private static final String HEADER = "measure,period,breakdown,value,note\n";
  private static final String BY_FORCE = "measure,period,force,value\n";
  private static final String QUARTER = "2013-14-Q3";

  /** A file, who sends it, and the one error that must be found in it. */
  record BadFile(
      String name,
      String sender,
      String quarter,
      ByteString file,
      int row,
      String column,
      String code,
      String words) {
    @Override
    public String toString() {
      return name + ": " + code;
    }
  }

  private static BadFile row(String name, String row, String column, String code, String words) {
    return file(name, HEADER + row, 2, column, code, words);
  }

  private static BadFile file(
      String name, String file, int row, String column, String code, String words) {
    return new BadFile(
        name, "west-mercia", QUARTER, ByteString.copyFromUtf8(file), row, column, code, words);
  }

  private static BadFile unit(String name, String row, String column, String code, String words) {
    return new BadFile(
        name, "cmpg", QUARTER, ByteString.copyFromUtf8(BY_FORCE + row), 2, column, code, words);
  }

  private static BadFile notOver() {
    YearMonth now = YearMonth.now(Clock.systemUTC());
    return new BadFile(
        "a month that is not over",
        "west-mercia",
        FinancialQuarter.holding(now).id(),
        ByteString.copyFromUtf8(HEADER + "CM05," + now + ",,5,"),
        2,
        "period",
        "PERIOD_NOT_OVER",
        "not over yet");
  }

  private static BadFile notUtf8() {
    return new BadFile(
        "text in UTF-8 and then in Excel's own code page",
        "west-mercia",
        QUARTER,
        ByteString.copyFromUtf8(HEADER + "CM05,2013-11,,5,caf\u00e9\n")
            .concat(ByteString.copyFrom("CM05,2013-10,,5,caf\u00e9", StandardCharsets.ISO_8859_1)),
        3,
        "",
        "ENCODING_NOT_UTF_8",
        "not UTF-8");
  }

  static Stream<BadFile> badFiles() {
    String tests = "CM03.tests,2013-10,,854,\n";
    return Stream.of(
        row("unknown measure", "CM99,2013-10,,1,", "measure", "MEASURE_UNKNOWN", "'CM99'"),
        row("no measure", ",2013-10,,1,", "measure", "MEASURE_MISSING", "names no measure"),
        row("ratio, not its parts", "CM03,2013-10,,17.6,", "measure", "MEASURE_HAS_PARTS", "parts"),
        row("unit's measure", "CM07,2013-10,,9,", "measure", "MEASURE_NOT_YOURS", "own staff"),
        row("bare quarter", "CM05,Q4 2015,,5,", "period", "PERIOD_UNCLEAR", "three quarters"),
        row("no period", "CM05,,,5,", "period", "PERIOD_UNCLEAR", "no period"),
        row("next quarter", "CM05,2014-01,,5,", "period", "PERIOD_OUTSIDE_QUARTER", "January 2014"),
        row("quarter for month", "CM05,2013-14-Q3,,5,", "period", "PERIOD_WRONG_LENGTH", "month"),
        row("year for month", "CM05,2013-14,,5,", "period", "PERIOD_WRONG_LENGTH", "month"),
        notOver(),
        file(
            "unknown force",
            BY_FORCE + "CM05,2013-10,essex,5",
            2,
            "force",
            "FORCE_UNKNOWN",
            "'essex'"),
        file(
            "another's figure",
            BY_FORCE + "CM05,2013-10,staffordshire,5",
            2,
            "force",
            "FORCE_NOT_YOURS",
            "Staffordshire"),
        unit(
            "not in the unit",
            "CM09,2013-14-Q3,west-mercia,5",
            "force",
            "FORCE_NOT_MEMBER",
            "West Mercia was no member"),
        unit(
            "not in the group",
            "CM07,2013-10,warwickshire,5",
            "force",
            "FORCE_NOT_MEMBER",
            "Warwickshire was no member"),
        unit("force's measure", "CM01,2013-10,,5", "measure", "MEASURE_NOT_YOURS", "each force"),
        row("letter O", "CM05,2013-10,,12O,", "value", "VALUE_NOT_A_NUMBER", "letter O"),
        row("percentage", "CM05,2013-10,,17.6%,", "value", "VALUE_NOT_A_NUMBER", "percentage"),
        row("formula", "CM05,2013-10,,=SUM(B1:B3),", "value", "VALUE_NOT_A_NUMBER", "formula"),
        row("money", "CM05,2013-10,,£5,", "value", "VALUE_NOT_A_NUMBER", "money"),
        row("word", "CM05,2013-10,,none,", "value", "VALUE_NOT_A_NUMBER", "'none'"),
        row("decimal comma", "CM05,2013-10,,\"12,5\",", "value", "VALUE_NOT_A_NUMBER", "'12,5'"),
        row(
            "very long word",
            "CM05,2013-10,," + "0".repeat(9000) + "x,",
            "value",
            "VALUE_NOT_A_NUMBER",
            "…"),
        row("negative", "CM05,2013-10,,-5,", "value", "VALUE_NEGATIVE", "less than zero"),
        row("half a car", "CM05,2013-10,,12.5,", "value", "VALUE_NOT_WHOLE", "whole number"),
        row("blank", "CM05,2013-10,,,", "value", "VALUE_MISSING", "blank is not zero"),
        file("the same twice", HEADER + tests + tests, 3, "", "ROW_TWICE", "row 2"),
        file(
            "part above whole",
            HEADER + tests + "CM03.failures,2013-10,,855,",
            3,
            "value",
            "PART_ABOVE_WHOLE",
            "854 in row 2"),
        row(
            "no such breakdown",
            "CM05,2013-10,colour=red,5,",
            "breakdown",
            "BREAKDOWN_UNKNOWN",
            "'colour'"),
        row(
            "no such value",
            "CM03.failures,2013-10,outcome=maybe,5,",
            "breakdown",
            "BREAKDOWN_VALUE_UNKNOWN",
            "'maybe'"),
        row(
            "key twice",
            "CM05,2013-10,reason=a;reason=b,5,",
            "breakdown",
            "BREAKDOWN_KEY_TWICE",
            "'reason'"),
        file(
            "more in part than whole",
            HEADER + "CM05,2013-10,,5,\nCM05,2013-10,reason=no-licence,6,",
            2,
            "value",
            "BREAKDOWN_DOES_NOT_ADD_UP",
            "adds to 6"),
        file(
            "all parts, too few",
            HEADER
                + "CM01,2013-10,,9,\nCM01,2013-10,severity=killed,1,\n"
                + "CM01,2013-10,severity=seriously-injured,7,",
            2,
            "value",
            "BREAKDOWN_DOES_NOT_ADD_UP",
            "adds to 8"),
        file(
            "unknown column",
            "measure,period,total,value\nCM05,2013-10,9,5",
            1,
            "total",
            "COLUMN_UNKNOWN",
            "'total'"),
        file(
            "missing column",
            "measure,period\nCM05,2013-10",
            1,
            "value",
            "COLUMN_MISSING",
            "'value'"),
        file(
            "column twice",
            "measure,period,value,value\nCM05,2013-10,5,5",
            1,
            "value",
            "COLUMN_TWICE",
            "twice"),
        row("unquoted comma", "CM05,2013-10,,5,one,two", "", "CELL_WITHOUT_COLUMN", "'two'"),
        file("empty file", "", 0, "", "FILE_EMPTY", "empty"),
        file("blank file", "\n \n", 0, "", "FILE_EMPTY", "empty"),
        file("header only", HEADER, 0, "", "NO_ROWS", "no figures"),
        notUtf8(),
        row("quote not closed", "CM05,2013-10,,5,\"and so", "", "CSV_BROKEN", "not CSV"),
        row("text after a quote", "CM05,2013-10,,\"5\"x,", "", "CSV_BROKEN", "not CSV"),
        row(
            "very long note",
            "CM05,2013-10,,5," + "a".repeat(2001),
            "note",
            "NOTE_TOO_LONG",
            "2000"),
        row("month of 1904", "CM05,40086,,5,", "period", "PERIOD_UNCLEAR", "2013-10 only counted"),
        row("NUL", "CM05,2013-10,,5,a\0b", "note", "NOTE_NOT_TEXT", "NUL"),
        row("NUL elsewhere", "CM\0,2013-10\0,,5,", "measure", "MEASURE_UNKNOWN", "'CM '"));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void isRefusedWithRowColumnAndRemedyAndStoresNoFigure(BadFile bad) throws Exception {
    Clerk sender = Cmpg.analyst(bad.sender());
    UploadSubmissionResponse answer =
        sender.upload(
            UploadHeader.newBuilder().setQuarter(bad.quarter()).build(),
            List.of(bad.file()).iterator());
    assertThat(answer.getSubmission().getState()).isEqualTo(SubmissionState.REJECTED);
    Finding found =
        answer.getFindingsList().stream()
            .filter(finding -> finding.getSeverity() == Severity.ERROR)
            .findFirst()
            .orElseThrow();
    assertThat(found.getCode()).isEqualTo(bad.code());
    assertThat(found.getRow()).isEqualTo(bad.row());
    assertThat(found.getColumn()).isEqualTo(bad.column());
    assertThat(found.getMessage()).contains(bad.words()).hasSizeLessThan(400);
    assertThat(found.getRemedy()).isNotBlank();
    String id = answer.getSubmission().getName().replaceAll(".*/", "");
    assertThat(
            Rows.count(
                "select count(*) from ledger_entry e join submission s on s.number = e.submission"
                    + " where s.id = ?",
                id))
        .isZero();
    assertThat(Rows.count("select count(*) from finding where submission_id = ?", id))
        .isEqualTo(answer.getTotalFindings());
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheFile() {
    UploadSubmissionResponse answer =
        Cmpg.analyst("west-mercia")
            .upload(
                QUARTER,
                HEADER
                    + "CM03.tests,2013-10,,10,\n"
                    + "CM03.failures,2013-10,,11,\n"
                    + "\n"
                    + "CM05,2013-10,,\"1,234\",\n"
                    + "CM05,2013-10,,1234,\n"
                    + "CM99,13-10,,x,\n");
    assertThat(answer.getFindingsList())
        .extracting(finding -> finding.getRow() + " " + finding.getCode())
        // What other tests signed off before is this one's history.
        .filteredOn(found -> !found.endsWith("VALUE_FAR_FROM_HISTORY"))
        .containsExactly(
            "3 PART_ABOVE_WHOLE",
            "5 VALUE_READ_AS",
            "6 ROW_TWICE",
            "7 MEASURE_UNKNOWN",
            "7 PERIOD_UNCLEAR");
    assertThat(answer.getSubmission().getErrors()).isEqualTo(4);
    assertThat(answer.getSubmission().getRows()).isEqualTo(5);
  }

  @Test
  void aRowIsCountedAsASpreadsheetCountsIt() {
    UploadSubmissionResponse answer =
        Cmpg.analyst("west-mercia")
            .upload(QUARTER, HEADER + "CM05,2013-10,,5,\"two\nlines\"\nCM05,2013-11,,x,\n");
    assertThat(answer.getFindings(0).getRow()).isEqualTo(3);
  }

  @Test
  void findingsAboveAThousandArePagedAndNoneIsLost() {
    int rows = 12_345;
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < rows; i++) {
      file.append("CM05,2013-10,reason=r-").append(i).append(",x,\n");
    }
    Clerk sender = Cmpg.analyst("west-mercia");
    UploadSubmissionResponse answer = sender.upload(QUARTER, file.toString());
    assertThat(answer.getFindingsCount()).isEqualTo(1000);
    assertThat(answer.getTotalFindings()).isEqualTo(rows);
    assertThat(answer.getSubmission().getErrors()).isEqualTo(rows);
    int seen = 0;
    String token = "";
    do {
      ListFindingsResponse page =
          sender
              .submissions()
              .listFindings(
                  ListFindingsRequest.newBuilder()
                      .setParent(answer.getSubmission().getName())
                      .setPageSize(5000)
                      .setPageToken(token)
                      .build());
      List<Integer> numbers = page.getFindingsList().stream().map(Finding::getRow).toList();
      assertThat(numbers.getFirst()).isEqualTo(seen + 2);
      seen += numbers.size();
      assertThat(numbers.getLast()).isEqualTo(seen + 1);
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(seen).isEqualTo(rows);
  }

  @Test
  void ofAFileInWhichEverythingIsWrongTheFirstManyFindingsAreKeptAndTheRestIsCounted() {
    int rows = 150_000;
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < rows; i++) {
      file.append("CM99,2013-13,,1O,\n");
    }
    UploadSubmissionResponse answer = Cmpg.analyst("west-mercia").upload(QUARTER, file.toString());
    assertThat(answer.getSubmission().getErrors()).isGreaterThanOrEqualTo(2 * rows);
    assertThat(answer.getTotalFindings()).isEqualTo(Findings.MOST_KEPT + 1);
    Finding last = last(answer.getSubmission().getName());
    assertThat(last.getCode()).isEqualTo("FINDINGS_LEFT_OUT");
    assertThat(last.getMessage())
        .isEqualTo(
            "There are %,d more errors: the first 20,000 in the file are listed."
                .formatted(answer.getSubmission().getErrors() - Findings.MOST_KEPT));
  }

  private static Finding last(String submission) {
    ListFindingsRequest.Builder request =
        ListFindingsRequest.newBuilder().setParent(submission).setPageSize(5000);
    ListFindingsResponse page;
    do {
      page = Cmpg.analyst("west-mercia").submissions().listFindings(request.build());
      request.setPageToken(page.getNextPageToken());
    } while (!page.getNextPageToken().isEmpty());
    return page.getFindings(page.getFindingsCount() - 1);
  }
}
