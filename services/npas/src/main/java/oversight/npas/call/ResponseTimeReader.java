package oversight.npas.call;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.FigureMessages;
import oversight.npas.Span;
import oversight.npas.Steps;
import oversight.npas.v1.ResponseTime;
import oversight.npas.v1.ResponseTimes;
import oversight.npas.v1.TimeSpread;
import oversight.returns.v1.Frequency;

/**
 * How long aircraft took, in one question to PostgreSQL over the calls themselves: count, sum,
 * median and 90th percentile ({@code percentile_cont}) of every combination asked for and of every
 * total over it ({@code group by cube}).
 */
@Repository
class ResponseTimeReader {
  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  ResponseTimeReader(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  /**
   * What is asked for.
   *
   * @param span by the day of the request
   * @param force ONS code of the force for which calls were attended, or null for all
   * @param priorities only these; none for all
   * @param byForce apart for each force
   * @param byPriority apart for each priority
   * @param every apart for each of these
   */
  record Question(
      Span span,
      @Nullable String force,
      List<String> priorities,
      boolean byForce,
      boolean byPriority,
      Frequency every) {
    Question {
      priorities = List.copyOf(priorities);
    }
  }

  ResponseTimes read(Question question) {
    ResponseTimes.Builder answer = ResponseTimes.newBuilder();
    CallSql.bind(jdbc.sql(sql(question)), question.span(), question.priorities())
        .param("force", question.force())
        .query((row, number) -> line(row, question.every()))
        .list()
        .stream()
        .filter(line -> line.getToLift().getCount() + line.getToScene().getCount() > 0)
        .forEach(answer::addLines);
    return answer.build();
  }

  private static String sql(Question question) {
    List<String> by = new ArrayList<>();
    if (Steps.divides(question.every())) {
      by.add("step");
    }
    if (question.byForce()) {
      by.add("force");
    }
    if (question.byPriority()) {
      by.add("priority");
    }
    return """
    select *, round(lift_cont[1]::numeric, 6) as lift_median,
      round(lift_cont[2]::numeric, 6) as lift_ninetieth,
      round(scene_cont[1]::numeric, 6) as scene_median,
      round(scene_cont[2]::numeric, 6) as scene_ninetieth
    from (
      select %1$s, %2$s, %3$s,
        count(to_lift) as lift_count, sum(to_lift) as lift_total,
        percentile_cont(array[0.5, 0.9]) within group (order by to_lift::float8) as lift_cont,
        count(to_scene) as scene_count, sum(to_scene) as scene_total,
        percentile_cont(array[0.5, 0.9]) within group (order by to_scene::float8) as scene_cont
      from (
        select c.attended_for as force, c.priority, %4$s as step,
          c.seconds_to_lift as to_lift, c.seconds_to_scene as to_scene
        from call c
        %5$s
          and c.lifted is not null and (:force::text is null or c.attended_for = :force)
      ) flown
      group by %6$s
    ) spread
    order by step nulls first, force nulls first, priority nulls first
    """
        .formatted(
            by.contains("step") ? "step" : "null::date as step",
            by.contains("force") ? "force" : "null as force",
            by.contains("priority") ? "priority" : "null as priority",
            Steps.sql(question.every(), "c.day"),
            CallSql.COUNTING,
            by.isEmpty() ? "()" : "cube (" + String.join(", ", by) + ")");
  }

  private ResponseTime line(ResultSet row, Frequency every) throws SQLException {
    String force = row.getString("force");
    String priority = row.getString("priority");
    ResponseTime.Builder line =
        ResponseTime.newBuilder()
            .setForce(force == null ? "" : force)
            .setTitle(force == null ? "All forces" : own.nameOf(force))
            .setPriority(priority == null ? "" : priority)
            .setToLift(spread(row, "lift"))
            .setToScene(spread(row, "scene"));
    Steps.step(every, row.getObject("step", LocalDate.class))
        .ifPresent(step -> line.setPeriod(step.id()).setPeriodLabel(step.label()));
    return line.build();
  }

  private static TimeSpread spread(ResultSet row, String to) throws SQLException {
    long count = row.getLong(to + "_count");
    TimeSpread.Builder spread = TimeSpread.newBuilder().setCount(count);
    if (count == 0) {
      return spread.build();
    }
    BigDecimal total = row.getBigDecimal(to + "_total");
    BigDecimal mean = total.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    BigDecimal median = row.getBigDecimal(to + "_median");
    BigDecimal ninetieth = row.getBigDecimal(to + "_ninetieth");
    return spread
        .setTotalSeconds(FigureMessages.decimal(total.stripTrailingZeros()))
        .setMean(FigureMessages.decimal(mean.stripTrailingZeros()))
        .setMedian(FigureMessages.decimal(median.stripTrailingZeros()))
        .setNinetieth(FigureMessages.decimal(ninetieth.stripTrailingZeros()))
        .setMeanDisplay(Display.of(mean, Unit.SECONDS))
        .setMedianDisplay(Display.of(median, Unit.SECONDS))
        .setNinetiethDisplay(Display.of(ninetieth, Unit.SECONDS))
        .build();
  }
}
