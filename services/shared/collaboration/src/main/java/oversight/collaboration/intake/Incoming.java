package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The understood rows of one file, in a table of the transaction's own: what PostgreSQL can check
 * over all rows at once is checked there. COPY does not go into a table with row-level security, so
 * rows pass through this one.
 */
@Repository
class Incoming {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Incoming(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Copies the rows in; gone at the end of the transaction. */
  void copy(FigureSpool rows) {
    jdbc.sql(
            """
            create temporary table incoming (
              row_number int not null,
              measure text not null,
              force text not null,
              breakdown text not null,
              period text not null,
              period_start date not null,
              period_end date not null,
              value numeric,
              symbol text,
              note text not null
            ) on commit drop
            """)
        .update();
    template.execute((Connection connection) -> {
      try (InputStream lines = rows.read()) {
        return new CopyManager(connection.unwrap(BaseConnection.class))
            .copyIn("copy incoming from stdin", lines);
      } catch (IOException lost) {
        throw new SQLException("The rows kept aside could not be read.", lost);
      }
    });
  }

  /** Puts the rows into the ledger. */
  void append(String submission, String supplier) {
    jdbc.sql(
            """
            insert into figure (measure, force, breakdown, period, period_start, period_end,
              value, symbol, note, supplier, submission_id, row_number)
            select measure, force, breakdown, period, period_start, period_end,
              value, symbol, note, :supplier, :submission, row_number
            from incoming
            """)
        .param("supplier", supplier)
        .param("submission", submission)
        .update();
  }
}
