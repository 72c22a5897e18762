package oversight.npas.availability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.collaboration.ledger.FigureMessages;
import oversight.npas.Span;
import oversight.npas.Steps;
import oversight.npas.v1.Availability;
import oversight.npas.v1.AvailabilityLine;
import oversight.npas.v1.LostMinutes;
import oversight.returns.v1.Frequency;

/**
 * Sums the minutes of shifts: per cent = 100 x (scheduled - lost) / scheduled, of summed minutes.
 */
@Repository
class AvailabilityReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String COUNTING =
      """
      from shift c
      where c.submission = any (array(
          select counting_logs('availability', :first::date - 100, :last::date, :instant)))
        and (:first::date is null or c.day >= :first::date)
        and (:last::date is null or c.day <= :last::date)
        and (:base = '' or c.base = :base)
      """;

  private final JdbcClient jdbc;

  AvailabilityReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is asked for.
   *
   * @param span by the day on which a shift began
   * @param base only this one; empty for all
   * @param byBase apart for each base
   * @param byAircraft apart for each kind of aircraft
   * @param every apart for each of these
   */
  record Question(Span span, String base, boolean byBase, boolean byAircraft, Frequency every) {}

  Availability read(Question question) {
    return Availability.newBuilder()
        .addAllLines(lines(question))
        .addAllLost(lost(question))
        .build();
  }

  private List<AvailabilityLine> lines(Question question) {
    List<String> by = new ArrayList<>();
    if (Steps.divides(question.every())) {
      by.add("step");
    }
    if (question.byBase()) {
      by.add("base");
    }
    if (question.byAircraft()) {
      by.add("aircraft");
    }
    String sql =
        """
        select %s, %s, %s, count(*) as shifts, sum(scheduled) as scheduled, sum(lost) as lost
        from (select c.base, c.aircraft, c.scheduled, c.lost, %s as step %s) flown
        group by %s having count(*) > 0
        order by step nulls first, base nulls first, aircraft nulls first
        """
            .formatted(
                by.contains("step") ? "step" : "null::date as step",
                by.contains("base") ? "base" : "null as base",
                by.contains("aircraft") ? "aircraft" : "null as aircraft",
                Steps.sql(question.every(), "c.day"),
                COUNTING,
                by.isEmpty() ? "()" : "cube (" + String.join(", ", by) + ")");
    return bind(jdbc.sql(sql), question).query((row, number) -> line(row, question.every())).list();
  }

  private static AvailabilityLine line(ResultSet row, Frequency every) throws SQLException {
    long scheduled = row.getLong("scheduled");
    long lost = row.getLong("lost");
    String base = row.getString("base");
    String aircraft = row.getString("aircraft");
    BigDecimal percent = percent(scheduled - lost, scheduled);
    AvailabilityLine.Builder line =
        AvailabilityLine.newBuilder()
            .setBase(base == null ? "" : base)
            .setAircraft(aircraft == null ? "" : aircraft)
            .setShifts(row.getLong("shifts"))
            .setScheduled(scheduled)
            .setAvailable(scheduled - lost)
            .setLost(lost)
            .setPercent(FigureMessages.decimal(percent))
            .setPercentDisplay(Display.of(percent, Unit.PER_CENT));
    Steps.step(every, row.getObject("step", LocalDate.class))
        .ifPresent(step -> line.setPeriod(step.id()).setPeriodLabel(step.label()));
    return line.build();
  }

  private List<LostMinutes> lost(Question question) {
    return bind(
            jdbc.sql(
                """
                select base, cause, sum(lost) as minutes, min(of_base) as of_base
                from (
                  select c.base, c.cause, c.lost, sum(c.scheduled) over (partition by c.base) as of_base
                """
                    + COUNTING
                    + """
                    ) flown
                    where cause is not null
                    group by base, cause order by minutes desc, base, cause
                    """),
            question)
        .query((row, number) ->
            LostMinutes.newBuilder()
                .setBase(row.getString("base"))
                .setCause(row.getString("cause"))
                .setMinutes(row.getLong("minutes"))
                .setPercentOfScheduled(
                    FigureMessages.decimal(percent(row.getLong("minutes"), row.getLong("of_base"))))
                .build())
        .list();
  }

  private static StatementSpec bind(StatementSpec statement, Question question) {
    return statement
        .param("first", question.span().first())
        .param("last", question.span().last())
        .param("instant", question.span().instant())
        .param("base", question.base());
  }

  private static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
  }
}
