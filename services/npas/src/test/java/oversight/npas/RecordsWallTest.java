package oversight.npas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.testing.TestIssuer;

/** The third wall around records: what PostgreSQL refuses whatever the service asks. */
@TestInstance(Lifecycle.PER_CLASS)
class RecordsWallTest {
  private static final String NOT_ALLOWED = "42501";
  private static final Map<String, String> DRAFTS =
      Map.of(
          "calls",
          """
          call,force,priority,requested,outcome
          C-1,west-mercia,1,2015-10-01T10:00,open
          """,
          "availability",
          """
          shift,base,aircraft,started,ended,lost
          S-1,ripley,rotary,2015-10-01T07:00,2015-10-01T19:00,0
          """,
          "budget",
          """
          line,title,as-at,side,shared,budget,forecast,actual
          fuel,Fuel,2015-12-31,cost,yes,10,10,5
          """);

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration npas =
      RunningCollaboration.start(
          NpasApplication.class,
          "npas",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/npas",
          issuer);

  @BeforeAll
  void aDraftOfEachLog() {
    Clerk analyst = new Clerk(npas.as(issuer.token("analyst.npas", "npas", "analyst")));
    DRAFTS.forEach((log, csv) ->
        assertThat(
                analyst
                    .upload(
                        UploadHeader.newBuilder().setQuarter("2015-16-Q3").setLog(log).build(), csv)
                    .getSubmission()
                    .getState())
            .isEqualTo(SubmissionState.CHECKED));
  }

  @AfterAll
  void stop() {
    npas.close();
    issuer.close();
  }

  @ParameterizedTest
  @CsvSource({"call_record, call", "shift_record, shift", "budget_record, budget_line"})
  void aDraftIsSeenByItsSupplierAloneAndOnlyThroughTheView(String table, String view)
      throws SQLException {
    assertThat(refusal("select * from " + table)).isEqualTo(NOT_ALLOWED);
    assertThat(countAs("npas", view)).isEqualTo(1);
    assertThat(countAs("E23000016", view)).isZero();
    assertThat(countAs("", view)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"call_record", "shift_record", "budget_record"})
  void nothingIsChangedOrTakenOut(String table) throws SQLException {
    assertThat(refusal("update " + table + " set row_number = 7")).isEqualTo(NOT_ALLOWED);
    assertThat(refusal("delete from " + table)).isEqualTo(NOT_ALLOWED);
    assertThat(refusal("truncate " + table)).isEqualTo(NOT_ALLOWED);
    assertThat(refusal("insert into " + table + " (submission) values (1)"))
        .as("to say which submission it belongs to")
        .isEqualTo(NOT_ALLOWED);
  }

  @Test
  void nothingIsAddedWithoutAnUpload() throws SQLException {
    assertThat(
            refusal(
                "insert into budget_record (row_number, line, title, as_at, side, shared, budget,"
                    + " forecast, actual) values (2, 'a', 'A', '2015-12-31', 'cost', 'yes', 1, 1,"
                    + " 1)"))
        .isEqualTo(NOT_ALLOWED);
  }

  private int countAs(String organisation, String view) throws SQLException {
    try (Connection connection = npas.database().connectAsApp()) {
      connection.setAutoCommit(false);
      run(
          connection,
          "select set_config('oversight.organisation', '"
              + organisation
              + "', true), set_config('oversight.roles', 'analyst', true)");
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select count(*) from " + view)) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private String refusal(String sql) throws SQLException {
    try (Connection connection = npas.database().connectAsApp()) {
      SQLException refused = catchThrowableOfType(SQLException.class, () -> run(connection, sql));
      assertThat((Throwable) refused).as(sql).isNotNull();
      return refused.getSQLState();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
