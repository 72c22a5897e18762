package oversight.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.collaboration.running.Cmpg;
import oversight.testing.TestDatabase;

/** PostgreSQL decides by itself: with the service's role, without the service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowLevelSecurityTest {
  private static final String NOT_ALLOWED = "42501";
  private static final String WEST_MERCIA = "E23000016";
  private static final String STAFFORDSHIRE = "E23000015";
  private static final String TABLES =
      "submission,finding,original_chunk,report,report_move,feed_event,commentary,audit_event";

  private String draft = "";
  private String signed = "";
  private Connection connection;

  @BeforeAll
  void westMerciaHasADraftAndASignedSubmission() throws SQLException {
    String file = "measure,period,value\nCM05,2014-07,5\n";
    draft = id(Cmpg.analyst("west-mercia").submitted("2014-15-Q2", file).getName());
    signed =
        id(
            Cmpg.approver("west-mercia")
                .signOff(
                    Cmpg.analyst("west-mercia").submitted("2014-15-Q2", file.replace("07", "08")))
                .getName());
    connection = Cmpg.SERVICE.database().connectAsApp();
    connection.setAutoCommit(false);
  }

  @AfterAll
  void close() throws SQLException {
    connection.close();
  }

  private static String id(String name) {
    return name.replaceAll(".*/", "");
  }

  private void be(String organisation, String subject, String roles) throws SQLException {
    connection.rollback();
    run(
        "select set_config('oversight.organisation', '"
            + organisation
            + "', true),"
            + " set_config('oversight.subject', '"
            + subject
            + "', true),"
            + " set_config('oversight.username', '"
            + subject
            + "', true),"
            + " set_config('oversight.roles', '"
            + roles
            + "', true)");
  }

  private int run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql) ? -1 : statement.getUpdateCount();
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

  private static String newSubmission(String supplier, String subject, String state) {
    boolean counts = state.equals("SIGNED_OFF");
    return "insert into submission (id, supplier, quarter, quarter_start, state, row_count,"
        + " error_count, warning_count, sha256, size_bytes, filename, content_type,"
        + " request_sha256, uploaded_by, uploaded_by_subject, signed_off_by,"
        + " signed_off_by_subject, sign_off_time) values ('made-up', '"
        + supplier
        + "', '2014-15-Q2', '2014-07-01', '"
        + state
        + "', 1, 0, 0, '"
        + "0".repeat(64)
        + "', 1, '', 'text/csv', '', 'x', '"
        + subject
        + "', "
        + (counts ? "'y', 'y', now()" : "null, null, null")
        + ")";
  }

  private static String newFigure(String submission, String supplier) {
    return "insert into ledger_entry (submission, row_number, period_start, period_end, measure,"
        + " breakdown, period, force, value, note, sheet) select number, 2, '2014-09-01',"
        + " '2014-09-30', 'CM05', '', '2014-09', '"
        + supplier
        + "', 1, '', '' from submission where id = '"
        + submission
        + "'";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submission",
        "figure",
        "finding",
        "original_chunk",
        "report",
        "feed_event",
        "commentary",
        "audit_event"
      })
  void nothingIsSeenWhereNobodyIsSaidToCall(String table) throws SQLException {
    connection.rollback();
    assertThat(count(table)).isZero();
  }

  @Test
  void whoeverBringsNoTokenSeesPublicVersionsAndNothingElseOfAnything() throws SQLException {
    connection.rollback();
    List<String> readable = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select c.oid::regclass::text from pg_class c join pg_namespace n"
                    + " on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm')"
                    + " and n.nspname not in ('pg_catalog', 'information_schema')"
                    + " and has_table_privilege(c.oid, 'select')")) {
      while (row.next()) {
        readable.add(row.getString(1));
      }
    }
    assertThat(readable).contains("public_report", "public_withheld", "figure", "report");
    Map<String, Integer> seen = new TreeMap<>();
    for (String table : readable) {
      be("", "", "");
      seen.put(table, count(table));
    }
    seen.values().removeIf(rows -> rows == 0);
    seen.remove("public_report");
    assertThat(seen.keySet())
        .as("the moves a submission may make are no secret")
        .containsExactly("legal_move");
  }

  @Test
  void whoeverBringsNoTokenWritesNothing() throws SQLException {
    String version =
        "insert into public_report (quarter, quarter_start, version, report_version, title,"
            + " canonical_json, sha256) values ('1998-99-Q1', '1998-04-01', 1, 1, '', '{}',"
            + " encode(sha256('{}'), 'hex'))";
    for (String sql :
        List.of(
            version,
            "insert into public_withheld values ('1998-99-Q1', 1, 'x')",
            newSubmission(WEST_MERCIA, "", "RECEIVING"),
            "select record_audit_event('', 'm', 'a', 'OK', '', '')",
            "select claim_answer('m', 'k', '')")) {
      be("", "", "");
      assertThat(refusal(sql)).as(sql).isEqualTo(NOT_ALLOWED);
    }
    be("", "", "");
    assertThat(run("update submission set reason = 'x'")).isZero();
  }

  @Test
  void aForceSeesItsOwnDraftsAndNoneOfAnothers() throws SQLException {
    be(WEST_MERCIA, "somebody", "analyst");
    assertThat(count("submission where id = '" + draft + "'")).isEqualTo(1);
    assertThat(count("figure where submission_id = '" + draft + "'")).isEqualTo(1);
    assertThat(count("original_chunk where submission_id = '" + draft + "'")).isEqualTo(1);
    be(STAFFORDSHIRE, "somebody", "analyst,approver,author,rpo");
    assertThat(count("submission where id = '" + draft + "'")).isZero();
    assertThat(count("figure where submission_id = '" + draft + "'")).isZero();
    assertThat(count("original_chunk where submission_id = '" + draft + "'")).isZero();
    assertThat(count("submission where id = '" + signed + "'")).isEqualTo(1);
    assertThat(count("figure where submission_id = '" + signed + "'")).isEqualTo(1);
    assertThat(count("original_chunk where submission_id = '" + signed + "'")).isZero();
    be("cmpg", "somebody", "author");
    assertThat(count("submission where id = '" + draft + "'")).isZero();
    assertThat(count("original_chunk where submission_id = '" + signed + "'")).isEqualTo(1);
  }

  @Test
  void aForceAddsAndChangesNothingOfAnothers() throws SQLException {
    be(STAFFORDSHIRE, "somebody", "analyst,approver,author");
    assertThat(refusal(newSubmission(WEST_MERCIA, "somebody", "RECEIVING"))).isEqualTo(NOT_ALLOWED);
    be(STAFFORDSHIRE, "somebody", "analyst,approver,author");
    assertThat(refusal(newFigure(draft, WEST_MERCIA))).isEqualTo(NOT_ALLOWED);
    be(STAFFORDSHIRE, "somebody", "analyst,approver,author");
    assertThat(refusal(newFigure(draft, STAFFORDSHIRE))).isEqualTo(NOT_ALLOWED);
    be(STAFFORDSHIRE, "somebody", "analyst,approver,author");
    assertThat(run("update submission set state = 'WITHDRAWN' where id = '" + draft + "'"))
        .isZero();
    assertThat(run("update submission set reason = 'x' where id = '" + signed + "'")).isZero();
  }

  @Test
  void nothingComesInThatCountsAlreadyOrInAnothersName() throws SQLException {
    be(WEST_MERCIA, "somebody", "analyst,approver");
    assertThat(refusal(newSubmission(WEST_MERCIA, "somebody", "SIGNED_OFF")))
        .isEqualTo(NOT_ALLOWED);
    be(WEST_MERCIA, "somebody", "analyst,approver");
    assertThat(refusal(newSubmission(WEST_MERCIA, "somebody", "CHECKED"))).isEqualTo(NOT_ALLOWED);
    be(WEST_MERCIA, "somebody", "analyst,approver");
    assertThat(refusal(newSubmission(WEST_MERCIA, "somebody else", "RECEIVING")))
        .isEqualTo(NOT_ALLOWED);
    be(WEST_MERCIA, "somebody", "pcc");
    assertThat(refusal(newSubmission(WEST_MERCIA, "somebody", "RECEIVING"))).isEqualTo(NOT_ALLOWED);
    be(WEST_MERCIA, "somebody", "analyst");
    assertThat(run(newSubmission(WEST_MERCIA, "somebody", "RECEIVING"))).isEqualTo(1);
  }

  @Test
  void whatIsSignedOffStaysAsItIs() throws SQLException {
    be(WEST_MERCIA, "somebody", "analyst,approver");
    assertThat(refusal(newFigure(signed, WEST_MERCIA))).isEqualTo(NOT_ALLOWED);
    be(WEST_MERCIA, "somebody", "analyst,approver");
    assertThat(run("update submission set state = 'WITHDRAWN' where id = '" + signed + "'"))
        .isZero();
    for (String column :
        new String[] {
          "sign_off_time", "signed_off_by", "submit_time", "late", "due_date", "kind"
        }) {
      assertThat(refusal("update submission set " + column + " = " + column))
          .as(column)
          .isEqualTo(NOT_ALLOWED);
      be(WEST_MERCIA, "somebody", "analyst,approver");
    }
    assertThat(refusal("update submission set sha256 = sha256 where id = '" + draft + "'"))
        .isEqualTo(NOT_ALLOWED);
  }

  @Test
  void fourEyesAreAPolicyAndAConstraint() throws SQLException {
    String signOff = "update submission set state = 'SIGNED_OFF' where id = '" + draft + "'";
    String uploader = "subject-of-analyst.west-mercia";
    be(WEST_MERCIA, uploader, "analyst,approver");
    assertThat(refusal(signOff)).isIn(NOT_ALLOWED, "23514");
    be(WEST_MERCIA, "somebody", "analyst");
    assertThat(refusal(signOff)).isEqualTo(NOT_ALLOWED);
    be(WEST_MERCIA, "somebody", "approver");
    assertThat(run(signOff)).isEqualTo(1);
    connection.rollback();
    try (Connection owner = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      SQLException nobody =
          catchThrowableOfType(SQLException.class, () -> statement.execute(signOff));
      assertThat(nobody.getSQLState()).as("even for the owner").isEqualTo(NOT_ALLOWED);
      statement.execute(
          "select set_config('oversight.subject', '"
              + uploader
              + "', false), set_config('oversight.username', 'x', false),"
              + " set_config('oversight.roles', 'approver', false)");
      SQLException himself =
          catchThrowableOfType(SQLException.class, () -> statement.execute(signOff));
      assertThat(himself.getSQLState()).as("even for the owner").isEqualTo("23514");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger_entry",
        "report",
        "feed_event",
        "finding",
        "original_chunk",
        "audit_event"
      })
  void whatIsAppendedIsNeverChangedOrTakenAway(String table) throws SQLException {
    be("cmpg", "somebody", "analyst,approver,author,rpo,engineer");
    assertThat(refusal("delete from " + table)).isEqualTo(NOT_ALLOWED);
    be("cmpg", "somebody", "analyst,approver,author,rpo,engineer");
    assertThat(refusal("truncate " + table)).isEqualTo(NOT_ALLOWED);
    be("cmpg", "somebody", "analyst,approver,author,rpo,engineer");
    String column =
        switch (table) {
          case "ledger_entry" -> "value";
          case "report" -> "title";
          case "feed_event" -> "version";
          case "finding" -> "message";
          case "original_chunk" -> "bytes";
          default -> "actor";
        };
    assertThat(refusal("update " + table + " set " + column + " = " + column))
        .isEqualTo(NOT_ALLOWED);
  }

  @Test
  void onlyTheAuthorPublishesAndInTheirOwnName() throws SQLException {
    String report =
        "insert into report (quarter, quarter_start, version, title, marking, canonical_json,"
            + " sha256, published_by) values ('1998-99-Q1', '1998-04-01', 1, '', '', '{}',"
            + " encode(sha256('{}'), 'hex'), '%s')";
    be(WEST_MERCIA, "somebody", "author");
    assertThat(refusal(report.formatted("somebody"))).isEqualTo(NOT_ALLOWED);
    be("cmpg", "somebody", "analyst");
    assertThat(refusal(report.formatted("somebody"))).isEqualTo(NOT_ALLOWED);
    be("cmpg", "somebody", "author");
    assertThat(refusal(report.formatted("another"))).isEqualTo(NOT_ALLOWED);
    be("cmpg", "somebody", "author");
    assertThat(run(report.formatted("somebody"))).isEqualTo(1);
    be("cmpg", "somebody", "author");
    assertThat(refusal(report.formatted("somebody").replace("'{}'), 'hex'", "'{ }'), 'hex'")))
        .as("a hash of something else")
        .isEqualTo("23514");
  }

  @Test
  void theServicesRoleOwnsNothingMakesNothingAndPassesNoPolicyBy() throws SQLException {
    connection.rollback();
    String me = "(select oid from pg_roles where rolname = current_user)";
    for (String what :
        new String[] {
          "pg_class where relowner = ", "pg_proc where proowner = ",
          "pg_namespace where nspowner = ", "pg_database where datdba = "
        }) {
      assertThat(count(what + me)).as(what).isZero();
    }
    assertThat(
            count(
                "pg_roles where rolname = current_user and (rolsuper or rolbypassrls"
                    + " or rolcreatedb or rolcreaterole)"))
        .isZero();
    for (String table : TABLES.split(",", -1)) {
      assertThat(count("pg_class where relname = '" + table + "' and relrowsecurity"))
          .as(table)
          .isEqualTo(1);
    }
    assertThat(refusal("create table mine (x int)")).isEqualTo(NOT_ALLOWED);
    connection.rollback();
    assertThat(refusal("alter table ledger_entry disable row level security"))
        .isEqualTo(NOT_ALLOWED);
    connection.rollback();
  }

  @Test
  void noServiceReachesAnothersDatabase() {
    TestDatabase another = TestDatabase.create("another");
    String role = Cmpg.SERVICE.database().app();
    SQLException refused =
        catchThrowableOfType(
            SQLException.class,
            () -> DriverManager.getConnection(another.url(), role, role).close());
    assertThat(refused.getMessage()).contains("permission denied for database");
    SQLException back =
        catchThrowableOfType(
            SQLException.class,
            () ->
                DriverManager.getConnection(
                        Cmpg.SERVICE.database().url(), another.app(), another.app())
                    .close());
    assertThat(back.getSQLState()).isEqualTo(NOT_ALLOWED);
  }
}
