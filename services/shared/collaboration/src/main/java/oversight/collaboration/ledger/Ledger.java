package oversight.collaboration.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.returns.v1.Symbol;

/**
 * The figures that count. A figure counts from the moment its submission is signed off until a
 * later signed-off one of the same series and period; "as at" is the same question at another time.
 * What a return says at an instant stands in one submission, or a few: see
 * docs/adr/0017-a-return-at-an-instant.md.
 */
@Repository
public class Ledger {
  private static final Comparator<CountingFigure> IN_ORDER =
      Comparator.comparing(CountingFigure::measure)
          .thenComparing(CountingFigure::force)
          .thenComparing(CountingFigure::breakdown)
          .thenComparing(CountingFigure::periodStart)
          .thenComparing(CountingFigure::period)
          .thenComparing(CountingFigure::supplier);

  private final JdbcClient jdbc;
  private final LiveFigures live;

  Ledger(JdbcClient jdbc, LiveFigures live) {
    this.jdbc = jdbc;
    this.live = live;
  }

  /** The figures, in the order of measure, force, breakdown, period and supplier. */
  public List<CountingFigure> list(FigureQuery query) {
    if (query.measures().isEmpty()) {
      return List.of();
    }
    return query.measures().stream().anyMatch(live.parts()::contains)
        ? withLive(query)
        : stored(query);
  }

  /** What is worked out stands in the place of what its supplier's ledger says of the period. */
  private List<CountingFigure> withLive(FigureQuery query) {
    List<CountingFigure> worked =
        live.at(query.asOf()).stream()
            .filter(figure -> query.measures().contains(figure.measure()))
            .toList();
    Set<List<String>> places =
        worked.stream().map(Ledger::place).collect(Collectors.toUnmodifiableSet());
    return Stream.concat(
            stored(query.ofSize(FigureQuery.ALL)).stream()
                .filter(figure -> !places.contains(place(figure))),
            worked.stream().filter(query::holds))
        .sorted(IN_ORDER)
        .limit(query.size())
        .toList();
  }

  private static List<String> place(CountingFigure figure) {
    return List.of(figure.measure(), figure.period(), figure.supplier());
  }

  private List<CountingFigure> stored(FigureQuery query) {
    Holding holding = holding(query);
    return holding.submissions().isEmpty()
        ? List.of()
        : statement("", query, holding).query(Ledger::row).list();
  }

  /**
   * The submissions that hold what counts.
   *
   * @param submissions their numbers
   * @param alone whether each of them alone holds what its return says, so that nothing in it is
   *     left out by another
   */
  record Holding(List<Long> submissions, boolean alone) {}

  /** The question to the ledger; with {@code explain} before it, how PostgreSQL answers it. */
  StatementSpec statement(String explain, FigureQuery query, Holding holding) {
    StringBuilder where =
        new StringBuilder("f.submission = any (:holding) and f.measure = any (:measures)");
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
           and f.measure >= :afterMeasure
           and (f.measure, f.force, f.breakdown, f.period_start, f.period, f.supplier)
             > (:afterMeasure, :afterForce, :afterBreakdown, :afterStart::date, :afterPeriod,
                :afterSupplier)
          """);
    }
    StatementSpec statement =
        jdbc.sql(
                explain
                    + """
                    select * from (
                      select f.*,
                        row_number() over (
                          partition by f.measure, f.force, f.breakdown, f.period_start, f.period,
                            f.supplier
                          order by f.sign_off_time desc, f.origin_number desc) as newest,
                        count(*) over same > 1
                          and min(f.origin_number) over same <> max(f.origin_number) over same
                          as several
                      from figure f
                      where
                    """
                    + where
                    + """
                     window same as (
                      partition by f.measure, f.force, f.breakdown, f.period_start, f.period,
                        f.supplier)
                    ) counted
                    where newest = 1
                    """
                    + (query.origin() == null ? "" : " and origin_id = :origin ")
                    + (holding.alone() ? "" : SaidWhole.leavesIn("counted", ":asOf"))
                    + """
                    order by measure, force, breakdown, period_start, period, supplier
                    limit :size
                    """)
            .param("holding", holding.submissions().toArray(Long[]::new))
            .param("asOf", moment(query), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("measures", query.measures().toArray(String[]::new))
            .param("force", query.force())
            .param("first", query.first())
            .param("last", query.last())
            .param("breakdown", query.breakdown())
            .param("origin", query.origin())
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
    return statement;
  }

  /**
   * The submissions that hold what counts. A return's quarter holds its months; a figure for a year
   * may come with any quarter of it.
   */
  Holding holding(FigureQuery query) {
    LocalDate first = query.first();
    List<Long> submissions = new ArrayList<>();
    boolean[] alone = {true};
    jdbc.sql(
            "select number, alone from counting_members(:first::date, :last::date, null,"
                + " coalesce(:asOf::timestamptz, 'infinity'))")
        .param(
            "first", first == null ? null : FinancialQuarter.holding(YearMonth.from(first)).start())
        .param("last", query.last())
        .param("asOf", moment(query), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(row -> {
          submissions.add(row.getLong(1));
          alone[0] &= row.getBoolean(2);
        });
    return new Holding(submissions, alone[0]);
  }

  private static @Nullable OffsetDateTime moment(FigureQuery query) {
    return query.asOf() == null ? null : query.asOf().atOffset(ZoneOffset.UTC);
  }

  static CountingFigure row(ResultSet row, int number) throws SQLException {
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
        row.getString("origin_id"),
        row.getString("sheet"),
        row.getInt("row_number"),
        row.getString("supplier"),
        row.getString("uploaded_by"),
        row.getString("signed_off_by"),
        row.getObject("sign_off_time", OffsetDateTime.class).toInstant(),
        row.getObject("origin") == null ? "" : row.getString("submission_id"),
        row.getBoolean("revised") || row.getBoolean("several"));
  }
}
