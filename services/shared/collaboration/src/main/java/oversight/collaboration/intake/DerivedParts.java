package oversight.collaboration.intake;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.collaboration.log.Log;
import oversight.collaboration.log.Logs;
import oversight.collaboration.submission.Finding;
import oversight.service.database.CallerTransactions;

/** Knows which parts of a return are derived from a log that counts, and so are never sent. */
@Component
class DerivedParts {
  private final Logs logs;
  private final JdbcClient jdbc;
  private final CallerTransactions transactions;

  DerivedParts(Logs logs, JdbcClient jdbc, CallerTransactions transactions) {
    this.logs = logs;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** The codes of the parts. */
  Set<String> counting(Arrival arrival) {
    Set<String> parts = new HashSet<>();
    if (!logs.all().isEmpty()) {
      transactions.read(
          arrival.caller(),
          () -> {
            logs.all().stream()
                .filter(log -> counts(log, arrival))
                .forEach(log -> parts.addAll(log.derives()));
            return parts;
          });
    }
    return parts;
  }

  private boolean counts(Log log, Arrival arrival) {
    return jdbc.sql(
            """
            select exists (select from submission
              where log = :log and supplier = :supplier and quarter = :quarter
                and state = 'SIGNED_OFF')
            """)
        .param("log", log.name())
        .param("supplier", arrival.supplier().code())
        .param("quarter", arrival.request().quarter().id())
        .query(Boolean.class)
        .single();
  }

  /** What is said of a row that sends such a part. */
  Finding refusal(RawRow row) {
    String part = row.cell(Columns.MEASURE);
    Log log = logs.deriving(part).orElseThrow();
    return Finding.error(
        row.row(),
        Columns.MEASURE,
        "MEASURE_DERIVED",
        "%s is derived from the %s of this quarter, which is signed off."
            .formatted(part, log.title().toLowerCase(java.util.Locale.UK)),
        "Take the row out; where the figure is wrong, send the log again.");
  }
}
