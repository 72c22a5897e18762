package oversight.collaboration.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Periods;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.LiveFigures;
import oversight.region.Force;
import oversight.returns.v1.Symbol;

/**
 * What stands at the ends of quarters by the records of all of them: {@code standing/<log>.sql} is
 * one SELECT of measure, force, period, first day, last day, breakdown, value (null where it cannot
 * be known), note and the number of the submission that it is shown with. Its parameters are the
 * instant to read at ({@code :asOf}) and the codes of the region's forces ({@code :forces}).
 */
@Component
class StandingFigures implements LiveFigures {
  private static final OffsetDateTime NOW =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final OwnCollaboration own;
  private final JdbcClient jdbc;
  private final Map<Log, String> selects = new LinkedHashMap<>();
  private final Set<String> parts = new LinkedHashSet<>();

  StandingFigures(OwnCollaboration own, Logs logs, ResourceLoader resources, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
    for (Log log : logs.all()) {
      if (!log.standing().isEmpty()) {
        selects.put(
            log,
            LogSql.find(resources, "standing", log)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "There is no SQL of what stands by the log " + log.name() + ".")));
        parts.addAll(log.standing());
      }
    }
  }

  @Override
  public Set<String> parts() {
    return parts;
  }

  @Override
  public List<CountingFigure> at(@Nullable Instant asOf) {
    List<CountingFigure> figures = new ArrayList<>();
    selects.forEach((log, select) -> figures.addAll(of(select, asOf)));
    return figures;
  }

  private List<CountingFigure> of(String select, @Nullable Instant asOf) {
    return jdbc
        .sql(
            "select d.*, s.id, s.supplier, s.uploaded_by, s.signed_off_by, s.sign_off_time,"
                + " f.value is distinct from d.value or exists (select from submission earlier"
                + " where earlier.log = s.log and earlier.supplier = s.supplier"
                + " and earlier.quarter = s.quarter and earlier.sign_off_time < s.sign_off_time)"
                + " as revised from ("
                + select
                + ") as d (measure, force, period, first_day, last_day, breakdown, value, note,"
                + " number) join submission s on s.number = d.number"
                + " left join figure f on f.submission = d.number and f.measure = d.measure"
                + " and f.breakdown = d.breakdown and f.period = d.period and f.force = d.force")
        .param("asOf", asOf == null ? NOW : asOf.atOffset(ZoneOffset.UTC))
        .param("forces", own.region().forces().stream().map(Force::code).toArray(String[]::new))
        .query(StandingFigures::row)
        .list()
        .stream()
        .filter(this::isCovered)
        .toList();
  }

  private boolean isCovered(CountingFigure figure) {
    LocalDate end = Periods.parse(figure.period()).end();
    return figure.force().isEmpty()
        || own.catalogue()
            .part(figure.measure())
            .filter(part ->
                own.covers(part.measure(), own.force(figure.force()), figure.periodStart(), end))
            .isPresent();
  }

  private static CountingFigure row(ResultSet row, int number) throws SQLException {
    var value = row.getBigDecimal("value");
    return new CountingFigure(
        row.getString("measure"),
        row.getString("force"),
        row.getString("breakdown"),
        row.getString("period"),
        row.getObject("first_day", LocalDate.class),
        value,
        value == null ? Symbol.NOT_AVAILABLE : null,
        row.getString("note"),
        row.getString("id"),
        "",
        0,
        row.getString("supplier"),
        row.getString("uploaded_by"),
        row.getString("signed_off_by"),
        row.getObject("sign_off_time", OffsetDateTime.class).toInstant(),
        "",
        row.getBoolean("revised"));
  }

  @Override
  public List<Instant> changes(String part) {
    return selects.keySet().stream()
        .filter(log -> log.standing().contains(part))
        .flatMap(log ->
            jdbc
                .sql(
                    "select sign_off_time from submission where log = :log"
                        + " and sign_off_time is not null order by sign_off_time desc")
                .param("log", log.name())
                .query(OffsetDateTime.class)
                .list()
                .stream())
        .map(OffsetDateTime::toInstant)
        .toList();
  }
}
