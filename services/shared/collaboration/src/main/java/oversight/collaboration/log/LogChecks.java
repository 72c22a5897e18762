package oversight.collaboration.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.submission.Finding;

/**
 * Holds the records of a submission against each other and against those that count: {@code
 * check/<log>.sql}, where there is one, is a SELECT of sheet, row, column, code, message and
 * remedy, a row for each error. Its parameters are the first day of the quarter ({@code :quarter})
 * and the number of the submission ({@code :submission}).
 */
@Component
public class LogChecks {
  private final JdbcClient jdbc;
  private final Map<String, String> selects = new LinkedHashMap<>();

  LogChecks(Logs logs, ResourceLoader resources, JdbcClient jdbc) {
    this.jdbc = jdbc;
    logs.all()
        .forEach(log ->
            LogSql.find(resources, "check", log)
                .ifPresent(select -> selects.put(log.name(), select)));
  }

  /** Whether there is anything to hold against each other. */
  public boolean knows(Log log) {
    return selects.containsKey(log.name());
  }

  /**
   * Says every error; inside the transaction that receives the records. It waits for the sign-off
   * that is being committed, if one is: whatever is signed off later than the submission began was
   * either seen here, or is found by its time when the submission is signed off.
   */
  public void run(Log log, FinancialQuarter quarter, Consumer<Finding> findings) {
    if (knows(log)) {
      jdbc.sql("select await_sign_offs()::text").query((row, number) -> true).single();
      run(log, quarter, jdbc.sql("select receiving()").query(Long.class).single(), findings);
    }
  }

  /** Says every error of a submission that waits to be signed off. */
  void runAgain(Log log, FinancialQuarter quarter, String id, Consumer<Finding> findings) {
    run(
        log,
        quarter,
        jdbc.sql("select number from submission where id = :id")
            .param("id", id)
            .query(Long.class)
            .single(),
        findings);
  }

  private void run(Log log, FinancialQuarter quarter, long number, Consumer<Finding> findings) {
    jdbc.sql(Objects.requireNonNull(selects.get(log.name())))
        .param("quarter", quarter.start())
        .param("submission", number)
        .query(
            (RowCallbackHandler)
                row ->
                    findings.accept(
                        Finding.error(
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6))
                            .inSheet(row.getString(1))));
  }
}
