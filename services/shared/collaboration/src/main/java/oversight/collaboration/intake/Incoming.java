package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

  /**
   * A row that says again what an earlier one said.
   *
   * @param row its number
   * @param first the number of the earlier row
   * @param measure of both
   * @param period of both
   */
  record Twin(int row, int first, String measure, String period) {}

  List<Twin> twins(int most) {
    return jdbc.sql(
            """
            select row_number, first_row, measure, period
            from (
              select row_number, measure, period,
                min(row_number) over (partition by measure, force, breakdown, period) as first_row
              from incoming) numbered
            where row_number > first_row
            order by row_number
            limit :most
            """)
        .param("most", most)
        .query((row, number) ->
            new Twin(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4)))
        .list();
  }

  /**
   * A part that is larger than what it is part of.
   *
   * @param row the part's row
   * @param value the part's value
   * @param wholeRow the whole's row
   * @param whole the whole's value
   * @param period of both
   */
  record Excess(int row, BigDecimal value, int wholeRow, BigDecimal whole, String period) {}

  List<Excess> partsAbove(String part, String whole, int most) {
    return jdbc.sql(
            """
            select part.row_number, part.value, whole.row_number, whole.value, part.period
            from incoming part
            join incoming whole using (force, breakdown, period)
            where part.measure = :part and whole.measure = :whole and part.value > whole.value
            order by part.row_number
            limit :most
            """)
        .param("part", part)
        .param("whole", whole)
        .param("most", most)
        .query((row, number) ->
            new Excess(
                row.getInt(1),
                row.getBigDecimal(2),
                row.getInt(3),
                row.getBigDecimal(4),
                row.getString(5)))
        .list();
  }

  /**
   * A whole and the sum of its breakdown by one key.
   *
   * @param measure the part's code
   * @param key the breakdown's key
   * @param values how many of its values are there
   * @param sum of those
   * @param wholeRow the whole's row
   * @param whole the whole's value
   * @param period of all
   */
  record BrokenDown(
      String measure,
      String key,
      int values,
      BigDecimal sum,
      int wholeRow,
      BigDecimal whole,
      String period) {}

  /** Where the sum of a breakdown by one key differs from the whole beside it. */
  List<BrokenDown> breakdownsThatDiffer() {
    return jdbc.sql(
            """
            select whole.measure, split_part(part.breakdown, '=', 1), count(*), sum(part.value),
              whole.row_number, whole.value, whole.period
            from incoming whole
            join incoming part using (measure, force, period)
            where whole.breakdown = '' and part.breakdown <> ''
              and strpos(part.breakdown, ';') = 0
              and part.value is not null and whole.value is not null
            group by whole.measure, split_part(part.breakdown, '=', 1),
              whole.row_number, whole.value, whole.period
            having sum(part.value) <> whole.value
            order by whole.row_number
            """)
        .query((row, number) ->
            new BrokenDown(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getBigDecimal(4),
                row.getInt(5),
                row.getBigDecimal(6),
                row.getString(7)))
        .list();
  }

  /** The rows' distinct measures and periods, joined by a blank: {@code "CM03.tests 2015-10"}. */
  List<String> measuresAndPeriods() {
    return jdbc.sql("select distinct measure || ' ' || period from incoming")
        .query((row, number) -> row.getString(1))
        .list();
  }
}
