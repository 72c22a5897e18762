package oversight.collaboration.owed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SupplierKind;

/** What a supplier owes for a quarter, and how far each figure of it has come. */
@Component
public class Owed {
  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  Owed(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  /**
   * Every figure that the supplier owes for the quarter, in the catalogue's order. A force owes
   * what covers it on any day of the figure's own period: who joined in May owes nothing for April.
   */
  public List<OwedCell> cells(Catalogue catalogue, Supplier supplier, FinancialQuarter quarter) {
    return cells(catalogue.requiredOf(supplier.kind()), supplier, quarter);
  }

  /** Every figure that the supplier may send for the quarter, owed or not. */
  List<OwedCell> sendable(Catalogue catalogue, Supplier supplier, FinancialQuarter quarter) {
    List<CataloguePart> parts =
        catalogue.measures().stream()
            .filter(measure -> measure.suppliedBy().contains(supplier.kind()))
            .flatMap(
                measure -> measure.parts().stream().map(part -> new CataloguePart(measure, part)))
            .toList();
    return cells(parts, supplier, quarter);
  }

  private List<OwedCell> cells(
      List<CataloguePart> parts, Supplier supplier, FinancialQuarter quarter) {
    return parts.stream()
        .flatMap(part ->
            Frequencies.dueWith(part.measure().frequency(), quarter).stream()
                .filter(period -> isOwedBy(supplier, part, period))
                .map(period -> new OwedCell(part, period)))
        .toList();
  }

  /** How far each has come, by code and period id, as far as the caller under way may know. */
  Map<String, Standing> standings(
      Supplier supplier, FinancialQuarter quarter, List<OwedCell> cells) {
    Map<String, Standing> standings = new HashMap<>();
    if (cells.isEmpty()) {
      return standings;
    }
    // A year's figure may have come with any quarter of its year.
    LocalDate first =
        cells.stream().map(cell -> cell.period().start()).min(LocalDate::compareTo).orElseThrow();
    jdbc.sql(
            """
            select cell.code, cell.period, furthest.state, furthest.kind
            from unnest(:codes::text[], :periods::text[]) as cell (code, period)
            cross join lateral (
              select s.state, s.kind
              from submission s
              where s.supplier = :supplier and s.quarter_start between :first and :last
                and exists (
                  select from figure f
                  where f.submission = s.number and f.origin is null
                    and f.measure = cell.code and f.period = cell.period)
              order by array_position(
                  array['SIGNED_OFF', 'SUBMITTED', 'CHECKED', 'RETURNED', 'WITHDRAWN'], s.state),
                s.sign_off_time desc, s.id desc
              limit 1) furthest
            """)
        .param("codes", cells.stream().map(OwedCell::code).toArray(String[]::new))
        .param("periods", cells.stream().map(cell -> cell.period().id()).toArray(String[]::new))
        .param("supplier", supplier.code())
        .param("first", first)
        .param("last", quarter.start())
        .query(row -> {
          SubmissionState state = SubmissionState.valueOf(row.getString("state"));
          standings.put(
              key(row.getString("code"), row.getString("period")),
              new Standing(
                  state,
                  state == SubmissionState.SIGNED_OFF
                      && row.getString("kind").equals("NIL_RETURN")));
        });
    return standings;
  }

  /** In which of these cells a signed-off figure of the supplier stands. */
  public Set<OwedCell> counting(Supplier supplier, List<OwedCell> cells) {
    if (cells.isEmpty()) {
      return Set.of();
    }
    List<Period> periods = cells.stream().map(OwedCell::period).sorted().toList();
    LocalDate last = periods.stream().map(Period::end).max(LocalDate::compareTo).orElseThrow();
    return jdbc.sql(
            """
            select cell.place
            from unnest(:codes::text[], :periods::text[]) with ordinality
              as cell (code, period, place)
            where exists (
              select from figure
              where submission = any (array(
                  select counting(:first::date, :last::date, :supplier, 'infinity')))
                and measure = cell.code and period = cell.period)
            """)
        .param(
            "first", FinancialQuarter.holding(YearMonth.from(periods.getFirst().start())).start())
        .param("last", last)
        .param("codes", cells.stream().map(OwedCell::code).toArray(String[]::new))
        .param("periods", cells.stream().map(cell -> cell.period().id()).toArray(String[]::new))
        .param("supplier", supplier.code())
        .query((row, number) -> cells.get(row.getInt(1) - 1))
        .set();
  }

  /** The key of a cell among standings. */
  static String key(String code, String period) {
    return code + " " + period;
  }

  /** Whether anything of the return was submitted by the due date, drafts included. */
  boolean wasSentInTime(Supplier supplier, FinancialQuarter quarter, LocalDate due) {
    return jdbc.sql("select return_was_sent_in_time(:supplier, :quarter, :due)")
        .param("supplier", supplier.code())
        .param("quarter", quarter.id())
        .param("due", due)
        .query(Boolean.class)
        .single();
  }

  private boolean isOwedBy(Supplier supplier, CataloguePart part, Period period) {
    return supplier.kind() == SupplierKind.SUPPLIER_KIND_UNIT
        || supplier.force().stream()
            .anyMatch(force -> own.covers(part.measure(), force, period.start(), period.end()));
  }
}
