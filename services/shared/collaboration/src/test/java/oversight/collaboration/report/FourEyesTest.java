package oversight.collaboration.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReportDraftState;
import oversight.returns.v1.ReportMove;

/** Who wrote or submitted a report does not publish it; somebody else of the own staff does. */
class FourEyesTest {
  private static Desk author(String quarter) {
    return new Desk(Cmpg.author(), quarter);
  }

  private static Desk second(String quarter) {
    return new Desk(Cmpg.analyst("cmpg"), quarter);
  }

  private static void seizures(String quarter, String month, int count) {
    Cmpg.approver("west-mercia")
        .signOff(
            Cmpg.analyst("west-mercia")
                .submitted(quarter, "measure,period,value\nCM05,%s,%d\n".formatted(month, count)));
  }

  @Test
  void aSecondPersonPublishesWhatTheAuthorSubmitted() {
    String quarter = "1992-93-Q1";
    seizures(quarter, "1992-04", 40);
    author(quarter).write("Forty vehicles.");
    assertThat(Refused.by(() -> second(quarter).publish()).reason())
        .as("nobody submitted")
        .isEqualTo("PERMISSION_DENIED");
    assertThat(second(quarter).draft().getMayPublish()).isFalse();

    ReportDraft submitted = author(quarter).submit("");
    assertThat(submitted.getState()).isEqualTo(ReportDraftState.REPORT_SUBMITTED);
    assertThat(submitted.getMayPublish()).isFalse();
    assertThat(submitted.getWhyNot()).contains("cannot publish it");
    Refused alone = Refused.by(() -> author(quarter).publish());
    assertThat(alone.reason()).isEqualTo("FOUR_EYES");
    assertThat(alone.metadata()).containsEntry("report", author(quarter).name());
    assertThat(Refused.by(() -> author(quarter).submit("")).reason()).isEqualTo("ILLEGAL_MOVE");

    assertThat(second(quarter).draft().getMayPublish()).isTrue();
    Report report = second(quarter).publish();
    assertThat(report.getVersion()).isEqualTo(1);
    assertThat(report.getWrittenBy()).isEqualTo("author.cmpg");
    assertThat(report.getSubmittedBy()).isEqualTo("author.cmpg");
    assertThat(report.getPublishedBy()).isEqualTo("analyst.cmpg");
    assertThat(author(quarter).draft().getState()).isEqualTo(ReportDraftState.REPORT_DRAFT);
    assertThat(author(quarter).draft().getMovesList())
        .extracting(ReportMove::getMove)
        .containsExactly("PUBLISH", "SUBMIT");
  }

  @Test
  void whoeverReadsItGivesItBackWithAReason() {
    String quarter = "1992-93-Q2";
    seizures(quarter, "1992-07", 41);
    author(quarter).write("Forty-one.");
    assertThat(Refused.by(() -> second(quarter).giveBack("Why?")).reason())
        .isEqualTo("ILLEGAL_MOVE");
    author(quarter).submit("");
    assertThat(Refused.by(() -> author(quarter).giveBack("Changed my mind.")).reason())
        .isEqualTo("FOUR_EYES");

    ReportDraft returned = second(quarter).giveBack("Say why it rose.");
    assertThat(returned.getState()).isEqualTo(ReportDraftState.REPORT_RETURNED);
    assertThat(author(quarter).draft().getMoves(0).getWords()).isEqualTo("Say why it rose.");
    assertThat(Refused.by(() -> second(quarter).publish()).reason()).isEqualTo("PERMISSION_DENIED");
    assertThat(author(quarter).submit("").getState()).isEqualTo(ReportDraftState.REPORT_SUBMITTED);
  }

  @Test
  void whoeverWritesTakesBackWhatWasSubmitted() {
    String quarter = "1992-93-Q3";
    seizures(quarter, "1992-10", 42);
    author(quarter).write("Forty-two.");
    author(quarter).submit("");
    new Desk(Cmpg.clerk("other.author.cmpg", "cmpg", "author"), quarter).write("Forty-two, I say.");

    ReportDraft reopened = author(quarter).draft();
    assertThat(reopened.getState()).isEqualTo(ReportDraftState.REPORT_DRAFT);
    assertThat(reopened.getMoves(0).getMove()).isEqualTo("REOPEN");
    author(quarter).submit("");
    Clerk wroteLast = Cmpg.clerk("other.author.cmpg", "cmpg", "author");
    assertThat(Refused.by(() -> new Desk(wroteLast, quarter).publish()).reason())
        .isEqualTo("FOUR_EYES");
    Report report = second(quarter).publish();
    assertThat(report.getWrittenBy()).isEqualTo("other.author.cmpg");
    assertThat(report.getContent().getCommentary().getSummary()).isEqualTo("Forty-two, I say.");
  }

  @Test
  void aNewVersionSaysWhy() {
    String quarter = "1992-93-Q4";
    seizures(quarter, "1993-01", 43);
    author(quarter).write("Forty-three.");
    Report alone = author(quarter).publish();
    assertThat(alone.getSubmittedBy()).isEmpty();
    assertThat(alone.getContent().getRevisionNote()).isEmpty();
    author(quarter).write("Forty-three, and no more.");
    Refused unexplained = Refused.by(() -> author(quarter).submit(" "));
    assertThat(unexplained.reason()).isEqualTo("INVALID_FIELD");
    author(quarter).submit("The text was unclear.");

    Report second = second(quarter).publish();
    assertThat(second.getVersion()).isEqualTo(2);
    assertThat(second.getContent().getRevisionNote()).isEqualTo("The text was unclear.");
    assertThat(second.getContent().getChangesList()).containsExactly("The commentary was changed.");
  }

  @Test
  void theDatabaseRefusesWhatTheServiceWould() throws SQLException {
    String quarter = "1991-92-Q1";
    seizures(quarter, "1991-04", 44);
    author(quarter).write(Commentary.newBuilder().setSummary("Forty-four.").build());
    author(quarter).submit("");
    String report =
        "insert into report (quarter, quarter_start, version, title, marking, canonical_json,"
            + " sha256, published_by) values ('"
            + quarter
            + "', '1991-04-01', 1, '', '', '{}', encode(sha256('{}'), 'hex'), '%s')";
    assertThat(refusal("author.cmpg", "author", report)).isEqualTo("42501");
    assertThat(refusal("analyst.cmpg", "pcc", report)).isEqualTo("42501");
    assertThat(refusal("analyst.cmpg", "analyst", report)).isEmpty();
    String move =
        "insert into report_move (quarter, move, moved_by, words) values ('"
            + quarter
            + "', 'RETURN', '%s', 'x')";
    assertThat(refusal("author.cmpg", "author", move)).isEqualTo("42501");
    assertThat(refusal("analyst.cmpg", "analyst", move.replace("RETURN", "SUBMIT")))
        .isIn("42501", "23514");
    assertThat(refusal("author.cmpg", "author", move.replace("RETURN", "SUBMIT")))
        .as("it is submitted already")
        .isEqualTo("23514");
    assertThat(refusal("author.cmpg", "author", "update report_move set words = '%s'"))
        .isEqualTo("42501");
  }

  /** The SQL state of the refusal of a statement, which is rolled back; empty for none. */
  private static String refusal(String username, String role, String sql) throws SQLException {
    try (Connection connection = Cmpg.SERVICE.database().connectAsApp();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select set_config('oversight.organisation', 'cmpg', true),"
              + " set_config('oversight.username', '%s', true),".formatted(username)
              + " set_config('oversight.roles', '%s', true)".formatted(role));
      SQLException refused =
          catchThrowableOfType(
              SQLException.class, () -> statement.execute(sql.formatted(username)));
      connection.rollback();
      return refused == null ? "" : refused.getSQLState();
    }
  }
}
