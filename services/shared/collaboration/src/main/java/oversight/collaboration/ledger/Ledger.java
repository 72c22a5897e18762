package oversight.collaboration.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.returns.v1.Symbol;

/**
 * The figures that count. A figure counts from the moment its submission is signed off until a
 * later signed-off one of the same series and period; "as at" is the same question at another time.
 */
@Repository
public class Ledger {
  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The figures, in the order of measure, force, breakdown, period and supplier. */
  public List<CountingFigure> list(FigureQuery query) {
    if (query.measures().isEmpty()) {
      return List.of();
    }
    StringBuilder where = new StringBuilder("f.measure in (:measures)");
    if (query.asOf() != null) {
      where.append(" and s.sign_off_time <= :asOf");
    }
    if (query.force() != null) {
      where.append(" and f.force = :force");
    }
    if (query.first() != null) {
      where.append(" and f.period_start >= :first");
    }
    if (query.last() != null) {
      where.append(" and f.period_end <= :last");
    }
    if (query.breakdown() != null) {
      where.append(" and f.breakdown = :breakdown");
    }
    if (query.after().isPresent()) {
      where.append(
          """
           and (f.measure, f.force, f.breakdown, f.period_start, f.period, f.supplier)
             > (:afterMeasure, :afterForce, :afterBreakdown, :afterStart::date, :afterPeriod,
                :afterSupplier)
          """);
    }
    var statement =
        jdbc.sql(
                """
                select * from (
                  select f.*, s.uploaded_by, s.signed_off_by, s.sign_off_time,
                    row_number() over (
                      partition by f.measure, f.force, f.breakdown, f.period_start, f.period,
                        f.supplier
                      order by s.sign_off_time desc, s.id desc) as newest,
                    count(*) over (
                      partition by f.measure, f.force, f.breakdown, f.period_start, f.period,
                        f.supplier) as versions
                  from figure f join submission s on s.id = f.submission_id
                  where s.state = 'SIGNED_OFF' and
                """
                    + where
                    + """
                    ) counted
                    where newest = 1
                    order by measure, force, breakdown, period_start, period, supplier
                    limit :size
                    """)
            .param("measures", query.measures())
            .param("asOf", query.asOf() == null ? null : query.asOf().atOffset(ZoneOffset.UTC))
            .param("force", query.force())
            .param("first", query.first())
            .param("last", query.last())
            .param("breakdown", query.breakdown())
            .param("size", query.size());
    if (query.after().isPresent()) {
      FigureQuery.After after = query.after().get();
      statement =
          statement
              .param("afterMeasure", after.measure())
              .param("afterForce", after.force())
              .param("afterBreakdown", after.breakdown())
              .param("afterStart", after.periodStart())
              .param("afterPeriod", after.period())
              .param("afterSupplier", after.supplier());
    }
    return statement.query(Ledger::row).list();
  }

  private static CountingFigure row(ResultSet row, int number) throws SQLException {
    String symbol = row.getString("symbol");
    return new CountingFigure(
        row.getString("measure"),
        row.getString("force"),
        row.getString("breakdown"),
        row.getString("period"),
        row.getObject("period_start", LocalDate.class),
        row.getBigDecimal("value"),
        symbol == null ? null : Symbol.valueOf(symbol),
        row.getString("note"),
        row.getString("submission_id"),
        row.getInt("row_number"),
        row.getString("supplier"),
        row.getString("uploaded_by"),
        row.getString("signed_off_by"),
        row.getObject("sign_off_time", OffsetDateTime.class).toInstant(),
        row.getInt("versions") > 1);
  }
}
