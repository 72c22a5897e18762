package oversight.collaboration.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.rule.Place;
import oversight.collaboration.rule.RowsOfFile.Whole;
import oversight.region.Force;
import oversight.returns.v1.Coverage;

/**
 * Derives figures from the records of the submission that is being received, in SQL: {@code
 * derive/<log>.sql} is one SELECT of measure, force, period, first day, last day, breakdown and
 * value. Its parameters are the cells to fill, one a force and period that the first derived
 * measure covers, with the force empty where it belongs to no force or the region's is stated and
 * not summed ({@code :forces}, {@code :periods}, {@code :firsts}, {@code :lasts}), and the codes
 * ({@code :derived}). The figures go into the ledger as that submission's own.
 */
@Component
public class Derivations {
  /** The column in which a log takes words about a record, if it does. */
  private static final String NOTE = "note";

  private final OwnCollaboration own;
  private final ResourceLoader resources;
  private final JdbcClient jdbc;
  private final Map<String, String> selects = new LinkedHashMap<>();

  Derivations(OwnCollaboration own, Logs logs, ResourceLoader resources, JdbcClient jdbc) {
    this.own = own;
    this.resources = resources;
    this.jdbc = jdbc;
    logs.all().stream()
        .filter(log -> !log.derives().isEmpty())
        .forEach(log -> selects.put(log.name(), read(log)));
  }

  private String read(Log log) {
    for (String part : log.derives()) {
      if (own.catalogue().part(part).isEmpty()) {
        throw new IllegalArgumentException(
            "The log " + log.name() + " derives " + part + ", which the catalogue has not.");
      }
    }
    return LogSql.find(resources, "derive", log)
        .orElseThrow(
            () -> new IllegalArgumentException("The derivation of " + log.name() + " is missing."));
  }

  /** Adds the figures; inside the transaction that receives the records. */
  public void derive(Log log, FinancialQuarter quarter) {
    String select = selects.get(log.name());
    if (select == null) {
      return;
    }
    Cells cells = cells(log, quarter);
    jdbc.sql(
            """
            insert into ledger_entry (row_number, measure, force, period, period_start, period_end,
              breakdown, value, symbol, note, sheet)
            select 0, measure, force, period, first_day, last_day, breakdown, value, null, :note, ''
            from (
            """
                + select
                + ") as derived (measure, force, period, first_day, last_day, breakdown, value)")
        .param("forces", cells.forces.toArray(String[]::new))
        .param("periods", cells.periods.toArray(String[]::new))
        .param("firsts", cells.firsts.toArray(String[]::new))
        .param("lasts", cells.lasts.toArray(String[]::new))
        .param("derived", log.derives().toArray(String[]::new))
        .param("note", note(log))
        .update();
  }

  /**
   * What follows from records that are made up to show the platform is made up too, and says so.
   */
  private String note(Log log) {
    return log.column(NOTE)
        .flatMap(_ ->
            jdbc.sql(
                    "select min(note) from %s where submission = receiving() and note like :made"
                        .formatted(log.view()))
                .param("made", CountingFigure.ILLUSTRATIVE + "%")
                .query(String.class)
                .optional())
        .orElse("");
  }

  /** The figures without a breakdown that were added just now; before any other is carried in. */
  public List<Whole> wholes() {
    return jdbc.sql(
            """
            select measure, force, period, value from public.incoming
            where breakdown = '' and value is not null order by measure, force, period_start
            """)
        .query((row, number) ->
            new Whole(
                Place.NONE,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4)))
        .list();
  }

  private record Cells(
      List<String> forces, List<String> periods, List<String> firsts, List<String> lasts) {
    void add(String force, Period period) {
      forces.add(force);
      periods.add(period.id());
      firsts.add(period.start().toString());
      lasts.add(period.end().toString());
    }
  }

  private Cells cells(Log log, FinancialQuarter quarter) {
    CataloguePart part = own.catalogue().part(log.derives().getFirst()).orElseThrow();
    Cells cells =
        new Cells(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<? extends Period> periods =
        switch (Frequencies.kind(part.measure().frequency())) {
          case MONTH -> quarter.months();
          default -> List.of(quarter);
        };
    boolean ofNoForce =
        part.measure().coverage() == Coverage.COVERAGE_WHOLE || part.measure().regionStated();
    for (Period period : periods) {
      if (ofNoForce) {
        cells.add("", period);
      }
      for (Force force : own.covered(part.measure(), period.start(), period.end())) {
        cells.add(force.code(), period);
      }
    }
    return cells;
  }
}
