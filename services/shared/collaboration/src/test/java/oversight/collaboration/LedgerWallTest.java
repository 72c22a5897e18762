package oversight.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import oversight.collaboration.running.Cmpg;

/**
 * The ledger's table keeps its own door: the service's role adds to what it receives, and no more.
 */
class LedgerWallTest {
  private static final String NOT_ALLOWED = "42501";
  private static final String WEST_MERCIA = "E23000016";
  private static final String STAFFORDSHIRE = "E23000015";
  private static final String COLUMNS =
      "(row_number, period_start, period_end, measure, breakdown, period, force, value, note,"
          + " sheet)";
  private static final String ROW =
      "2\t2012-07-01\t2012-07-31\tCM05\t\t2012-07\tE23000016\t5\t\t\n";
  private static final String COPY = "copy ledger_entry " + COLUMNS + " from stdin";
  private static final String VALUES =
      "(2, '2012-07-01', '2012-07-31', 'CM05', '', '2012-07', 'E23000016', 5, '', '')";

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = Cmpg.SERVICE.database().connectAsApp();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.rollback();
    connection.close();
  }

  private void be(String organisation, String roles) throws SQLException {
    run(
        "select set_config('oversight.organisation', '"
            + organisation
            + "', true), set_config('oversight.subject', 'somebody', true),"
            + " set_config('oversight.username', 'somebody', true),"
            + " set_config('oversight.roles', '"
            + roles
            + "', true)");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getInt(1);
    }
  }

  private String refusal(String sql) {
    SQLException refused = catchThrowableOfType(SQLException.class, () -> run(sql));
    assertThat((Throwable) refused).as(sql).isNotNull();
    return refused.getSQLState();
  }

  private long copy() throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    byte[] row = ROW.getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(row, 0, row.length);
    return copy.endCopy();
  }

  private String copyRefusal() {
    SQLException refused = catchThrowableOfType(SQLException.class, this::copy);
    assertThat((Throwable) refused).isNotNull();
    return refused.getSQLState();
  }

  private void begin(String id) throws SQLException {
    run(
        "insert into submission (id, supplier, quarter, quarter_start, state, row_count,"
            + " error_count, warning_count, sha256, size_bytes, filename, content_type,"
            + " request_sha256, uploaded_by, uploaded_by_subject) values ('"
            + id
            + "', '"
            + WEST_MERCIA
            + "', '2012-13-Q2', '2012-07-01', 'RECEIVING', 0, 0, 0, '"
            + "0".repeat(64)
            + "', 0, '', 'text/csv', '', 'somebody', 'somebody')");
  }

  private void finish(String id) throws SQLException {
    run("update submission set state = 'CHECKED', row_count = 1 where id = '" + id + "'");
  }

  @Test
  void rowsAreCopiedIntoWhatTheCallerIsSending() throws SQLException {
    be(WEST_MERCIA, "analyst");
    begin("wall-1");
    assertThat(copy()).isEqualTo(1);
    assertThat(count("figure where submission_id = 'wall-1'")).isEqualTo(1);
    assertThat(count("incoming")).isEqualTo(1);
    be(STAFFORDSHIRE, "analyst");
    assertThat(count("figure where submission_id = 'wall-1'")).isZero();
    assertThat(count("incoming")).isZero();
  }

  @Test
  void nothingIsAddedWhereNothingIsBeingReceived() throws SQLException {
    be(WEST_MERCIA, "analyst");
    assertThat(copyRefusal()).as("nothing begun in this session").isEqualTo(NOT_ALLOWED);
  }

  @Test
  void nothingIsAddedInTheNameOfAnotherOrWithoutTheRightToCall() throws SQLException {
    for (String[] other :
        new String[][] {{STAFFORDSHIRE, "analyst"}, {"cmpg", "analyst,author"}, {"", ""}}) {
      be(WEST_MERCIA, "analyst");
      begin("wall-2");
      be(other[0], other[1]);
      assertThat(copyRefusal()).as(other[0]).isEqualTo(NOT_ALLOWED);
      connection.rollback();
    }
    be(WEST_MERCIA, "analyst");
    begin("wall-2");
    run("select set_config('oversight.subject', 'another', true)");
    assertThat(copyRefusal()).as("another account").isEqualTo(NOT_ALLOWED);
  }

  @Test
  void nothingIsAddedOnceItIsReceivedNotEvenInTheSameTransaction() throws SQLException {
    be(WEST_MERCIA, "analyst");
    begin("wall-3");
    finish("wall-3");
    assertThat(copyRefusal()).isEqualTo(NOT_ALLOWED);
    connection.rollback();
    be(WEST_MERCIA, "analyst");
    begin("wall-4");
    assertThat(copy()).isEqualTo(1);
    finish("wall-4");
    connection.commit();
    be(WEST_MERCIA, "analyst");
    assertThat(copyRefusal()).as("in the next transaction").isEqualTo(NOT_ALLOWED);
    connection.rollback();
    be(WEST_MERCIA, "analyst");
    assertThat(refusal("update submission set state = 'RECEIVING' where id = 'wall-4'"))
        .isEqualTo(NOT_ALLOWED);
    connection.rollback();
    be(WEST_MERCIA, "analyst");
    assertThat(refusal("update submission set row_count = 2 where id = 'wall-4'"))
        .isEqualTo(NOT_ALLOWED);
  }

  @Test
  void whatWasNotReceivedToItsEndIsNotKeptEvenByOneWhoTurnsAway() throws SQLException {
    be(WEST_MERCIA, "analyst");
    begin("wall-5");
    be(STAFFORDSHIRE, "");
    SQLException refused = catchThrowableOfType(SQLException.class, () -> connection.commit());
    assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED);
    be(WEST_MERCIA, "analyst");
    assertThat(count("submission where id = 'wall-5'")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into ledger_entry (submission, row_number) values (1, 2)",
        "insert into ledger_entry (origin, row_number) values (1, 2)",
        "insert into ledger_entry (revised, row_number) values (true, 2)",
        "select count(*) from ledger_entry",
        "select value from ledger_entry",
        "update ledger_entry set value = 6",
        "delete from ledger_entry",
        "truncate ledger_entry",
        "alter table ledger_entry disable trigger all",
        "drop view figure",
        "select setval('submission_number_seq', 1)",
        "select nextval('submission_number_seq')",
        "update submission set complete = true",
        "update submission set revises = 1",
      })
  void theServicesRoleCannot(String sql) throws SQLException {
    be(WEST_MERCIA, "analyst,approver");
    begin("wall-6");
    assertThat(refusal(sql)).isEqualTo(NOT_ALLOWED);
  }

  @Test
  void aRowIsNeverPutInThePlaceOfAnother() throws SQLException {
    be(WEST_MERCIA, "analyst");
    begin("wall-7");
    String insert = "insert into ledger_entry " + COLUMNS + " values " + VALUES;
    assertThat(
            refusal(
                insert
                    + " on conflict (submission, measure, breakdown, period, force)"
                    + " do update set value = 6"))
        .isEqualTo(NOT_ALLOWED);
    connection.rollback();
    be(WEST_MERCIA, "analyst");
    begin("wall-7");
    assertThat(refusal(insert + " returning value")).isEqualTo(NOT_ALLOWED);
    connection.rollback();
    be(WEST_MERCIA, "analyst");
    begin("wall-7");
    run(insert);
    assertThat(copyRefusal()).as("the same again").isEqualTo("23505");
  }

  @Test
  void whatASubmissionStandsUponIsNotForTheServiceToSay() throws SQLException {
    be(WEST_MERCIA, "analyst");
    run(
        "insert into submission (id, supplier, quarter, quarter_start, state, row_count,"
            + " error_count, warning_count, sha256, size_bytes, filename, content_type,"
            + " request_sha256, uploaded_by, uploaded_by_subject, revises, complete, anchor)"
            + " values ('wall-8', '"
            + WEST_MERCIA
            + "', '2001-02-Q1', '2001-04-01', 'RECEIVING', 0, 0, 0, '"
            + "0".repeat(64)
            + "', 0, '', 'text/csv', '', 'somebody', 'somebody', 1, true, 1)");
    assertThat(
            count(
                "submission where id = 'wall-8' and revises is null and not complete"
                    + " and anchor is null"))
        .isEqualTo(1);
  }

  @Test
  void aTableOfTheSessionsOwnDeceivesNobody() throws SQLException {
    be(WEST_MERCIA, "analyst");
    run("create temporary table submission (like public.submission)");
    run(
        "insert into pg_temp.submission select * from public.submission"
            + " where state = 'SIGNED_OFF' limit 1");
    run("update pg_temp.submission set state = 'RECEIVING', uploaded_by_subject = 'somebody'");
    assertThat(copyRefusal()).isEqualTo(NOT_ALLOWED);
  }
}
