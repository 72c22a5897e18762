package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.catalogue.Balance;

/**
 * The understood rows of one file, in a table of the transaction's own: what PostgreSQL can check
 * over all rows at once is checked there. COPY does not go into a table with row-level security, so
 * rows pass through this one.
 */
@Repository
class Incoming {
  private static final int ROWS_AT_ONCE = 1000;

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

  void twins(Consumer<Twin> found) {
    jdbc.sql(
            """
            select row_number, first_row, measure, period
            from (
              select row_number, measure, period,
                min(row_number) over (partition by measure, force, breakdown, period) as first_row
              from incoming) numbered
            where row_number > first_row
            order by row_number
            """)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            (RowCallbackHandler)
                row ->
                    found.accept(
                        new Twin(
                            row.getInt(1), row.getInt(2), row.getString(3), row.getString(4))));
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

  void partsAbove(String part, String whole, Consumer<Excess> found) {
    jdbc.sql(
            """
            select part.row_number, part.value, whole.row_number, whole.value, part.period
            from incoming part
            join incoming whole using (force, breakdown, period)
            where part.measure = :part and whole.measure = :whole and part.value > whole.value
            order by part.row_number
            """)
        .param("part", part)
        .param("whole", whole)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            (RowCallbackHandler)
                row ->
                    found.accept(
                        new Excess(
                            row.getInt(1),
                            row.getBigDecimal(2),
                            row.getInt(3),
                            row.getBigDecimal(4),
                            row.getString(5))));
  }

  /**
   * A total that is not what its terms make.
   *
   * @param row the total's row
   * @param value the total's value
   * @param sum what its terms make
   * @param period of all
   */
  record Imbalance(int row, BigDecimal value, BigDecimal sum, String period) {}

  /** Where a balance is broken, wherever every term of it stands for the same force and period. */
  void outOfBalance(Balance balance, Consumer<Imbalance> found) {
    List<String> terms =
        Stream.concat(balance.plus().stream(), balance.minus().stream()).distinct().toList();
    jdbc.sql(
            """
            select total.row_number, total.value,
              sum(case when term.measure in (:plus) then term.value else -term.value end),
              total.period
            from incoming total
            join incoming term using (force, breakdown, period)
            where total.measure = :total and term.measure in (:terms) and total.value is not null
            group by total.row_number, total.value, total.period
            having count(term.value) = :terms_wanted and count(*) = :terms_wanted
              and sum(case when term.measure in (:plus) then term.value else -term.value end)
                <> total.value
            order by total.row_number
            """)
        .param("plus", balance.plus())
        .param("terms", terms)
        .param("total", balance.total())
        .param("terms_wanted", terms.size())
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            (RowCallbackHandler)
                row ->
                    found.accept(
                        new Imbalance(
                            row.getInt(1),
                            row.getBigDecimal(2),
                            row.getBigDecimal(3),
                            row.getString(4))));
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
