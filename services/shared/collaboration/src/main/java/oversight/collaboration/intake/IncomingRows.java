package oversight.collaboration.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.collaboration.catalogue.Rule.Of;
import oversight.collaboration.catalogue.Rule.Term;
import oversight.collaboration.intake.FileSummary.Group;
import oversight.collaboration.rule.CellName;
import oversight.collaboration.rule.Place;
import oversight.collaboration.rule.RowsOfFile;

/**
 * The rows of {@link Incoming}'s table, with what the same supplier has signed off before. What
 * their summary says is not asked again.
 */
final class IncomingRows implements RowsOfFile {
  private static final int ROWS_AT_ONCE = 1000;
  private static final int COLUMNS_OF_A_TERM = 3;

  private static final String SIGNED =
      "with "
          + CountingSql.COUNTING
          + """
          select counting.measure, force, breakdown, period, counting.value
          from counting
            join unnest(:forces::text[], :breakdowns::text[], :periods::text[])
              as asked (force, breakdown, period) using (force, breakdown, period)
          where counting.supplier = :supplier and counting.value is not null
          """;

  private final JdbcClient jdbc;
  private final FileSummary summary;
  private final String supplier;
  private final FinancialQuarter quarter;
  private final boolean severalSheets;
  private @Nullable Boolean signedBefore;

  /**
   * The rows.
   *
   * @param severalSheets whether they are in several sheets, so that a row's number is not enough
   */
  IncomingRows(
      JdbcClient jdbc,
      FileSummary summary,
      String supplier,
      FinancialQuarter quarter,
      boolean severalSheets) {
    this.jdbc = jdbc;
    this.summary = summary;
    this.supplier = supplier;
    this.quarter = quarter;
    this.severalSheets = severalSheets;
  }

  @Override
  public Map<String, Set<String>> periods() {
    return summary.periods();
  }

  @Override
  public List<Whole> wholes() {
    return summary.wholes().stream()
        .map(whole ->
            new Whole(
                shown(whole.place()),
                whole.measure(),
                whole.force(),
                whole.period(),
                whole.value()))
        .toList();
  }

  @Override
  public void twins(Consumer<Twin> found) {
    if (!Incoming.isAside(jdbc)) {
      // The ledger's own key has already said that there is none.
      return;
    }
    stream(
        jdbc.sql(
            """
            select row_number, sheet, first_row, first_sheet, measure, period
            from (
              select row_number, sheet, measure, period, row_number() over same as nth,
                first_value(row_number) over same as first_row,
                first_value(sheet) over same as first_sheet
              from incoming
              window same as (
                partition by measure, force, breakdown, period order by sheet, row_number)) numbered
            where nth > 1
            order by sheet, row_number
            """),
        row ->
            found.accept(
                new Twin(
                    place(row.getString(2), row.getInt(1)),
                    place(row.getString(4), row.getInt(3)),
                    row.getString(5),
                    row.getString(6))));
  }

  @Override
  public void cells(List<Term> terms, Consumer<Cell> found) {
    StatementSpec statement =
        withCounting(
            jdbc.sql(new CellQuery(terms, severalSheets).sql()),
            terms.stream().anyMatch(term -> term.of() == Of.PREVIOUS_PERIOD));
    List<String> here = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      statement = statement.param("code" + i, terms.get(i).part());
      if (terms.get(i).of() == Of.SAME_PERIOD) {
        here.add(terms.get(i).part());
      }
    }
    stream(
        statement
            .param("codes", terms.stream().map(Term::part).distinct().toList())
            .param("here", here),
        row -> {
          List<Value> values = new ArrayList<>(terms.size());
          for (int i = 0; i < terms.size(); i++) {
            int at = 4 + COLUMNS_OF_A_TERM * i;
            values.add(
                new Value(row.getBigDecimal(at), place(row.getString(at + 2), row.getInt(at + 1))));
          }
          found.accept(new Cell(row.getString(1), row.getString(2), row.getString(3), values));
        });
  }

  @Override
  public void signed(Set<String> parts, Set<CellName> cells, Consumer<Signed> found) {
    if (!hasSignedBefore()) {
      return;
    }
    stream(
        withCounting(jdbc.sql(SIGNED), false)
            .param("codes", parts)
            .param("forces", array(cells, CellName::force))
            .param("breakdowns", array(cells, CellName::breakdown))
            .param("periods", array(cells, CellName::period)),
        row ->
            found.accept(
                new Signed(
                    row.getString(1),
                    new CellName(row.getString(2), row.getString(3), row.getString(4)),
                    row.getBigDecimal(5))));
  }

  private static String[] array(Set<CellName> cells, Function<CellName, String> what) {
    return cells.stream().map(what).toArray(String[]::new);
  }

  @Override
  public void breakdowns(Set<String> measures, Consumer<Sum> found) {
    PartSums.byKey(summary, silent(measures), measures, shown(found));
  }

  @Override
  public void regions(Set<String> measures, Consumer<Sum> found) {
    PartSums.byForce(summary, silent(measures), measures, shown(found));
  }

  private Map<Group, SilentTotals.Total> silent(Set<String> measures) {
    if (!hasSignedBefore()) {
      return Map.of();
    }
    Set<String> asked = new TreeSet<>();
    for (String measure : measures) {
      asked.addAll(periods().getOrDefault(measure, Set.of()));
    }
    return SilentTotals.ask(withCounting(jdbc.sql(SilentTotals.SQL), false), measures, asked);
  }

  private Consumer<Sum> shown(Consumer<Sum> found) {
    return sum ->
        found.accept(
            new Sum(
                sum.measure(),
                sum.force(),
                sum.period(),
                sum.key(),
                sum.given(),
                sum.sum(),
                sum.whole(),
                shown(sum.place()),
                sum.signedBefore()));
  }

  @Override
  public Place shown(Place place) {
    return place(place.sheet(), place.row());
  }

  private Place place(String sheet, int row) {
    return new Place(severalSheets ? sheet : "", row);
  }

  /** Mostly nothing of a quarter was, and then nothing more need be asked of it. */
  private boolean hasSignedBefore() {
    if (signedBefore == null) {
      signedBefore =
          withCounting(
                  jdbc.sql(
                      "select exists (select counting(:first::date, :last::date, :supplier,"
                          + " 'infinity'))"),
                  false)
              .query(Boolean.class)
              .single();
    }
    return signedBefore;
  }

  /**
   * What counts for the quarter and the file's periods, which may be a year's; and, where what came
   * before is asked for, for a quarter before that, which may lie in the year before.
   */
  private StatementSpec withCounting(StatementSpec statement, boolean andBefore) {
    LocalDate first = quarter.start();
    LocalDate last = quarter.end();
    for (Set<String> ids : periods().values()) {
      for (String id : ids) {
        Period period = Periods.parse(id);
        first = period.start().isBefore(first) ? period.start() : first;
        last = period.end().isAfter(last) ? period.end() : last;
      }
    }
    return statement
        .param("supplier", supplier)
        .param("first", andBefore ? first.minusMonths(15) : first)
        .param("last", last);
  }

  private static void stream(StatementSpec statement, RowReader reader) {
    statement.withFetchSize(ROWS_AT_ONCE).query((RowCallbackHandler) reader::read);
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
