package oversight.collaboration.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.submission.Finding;

/**
 * Holds the records that are being received against each other and against those that count: {@code
 * check/<log>.sql}, where there is one, is a SELECT of row, column, code, message and remedy, a row
 * for each error. Its parameter is the first day of the quarter ({@code :quarter}).
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

  /** Says every error; inside the transaction that receives the records. */
  public void run(Log log, FinancialQuarter quarter, Consumer<Finding> findings) {
    String select = selects.get(log.name());
    if (select == null) {
      return;
    }
    jdbc.sql(select)
        .param("quarter", quarter.start())
        .query(
            (RowCallbackHandler)
                row ->
                    findings.accept(
                        Finding.error(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5))));
  }
}
