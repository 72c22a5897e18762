package oversight.npas.budget;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.FinancialYear;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.CountingFigure;
import oversight.npas.Span;
import oversight.npas.v1.Budget;
import oversight.npas.v1.BudgetLine;
import oversight.npas.v1.BudgetStatement;

/**
 * Reads the statements of a year's budget that count, one a quarter; the latest is the one shown.
 */
@Repository
public class BudgetReader {
  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  BudgetReader(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  /** What the forces share by the latest statement of a year; empty where none counts. */
  public Optional<BigDecimal> shared(FinancialYear year, @Nullable Instant asOf) {
    SortedMap<LocalDate, List<StatementLine>> statements = statements(year, asOf);
    return statements.isEmpty()
        ? Optional.empty()
        : Optional.of(sum(statements.lastEntry().getValue(), StatementLine::shared).budget())
            .filter(pounds -> pounds.signum() > 0);
  }

  /** The budget of a year, or of the latest year that has one. */
  Budget read(Optional<FinancialYear> wanted, @Nullable Instant asOf) {
    Optional<FinancialYear> found = wanted.or(() -> latest(asOf));
    if (found.isEmpty()) {
      return Budget.newBuilder().addNotes("No statement of a budget counts yet.").build();
    }
    FinancialYear year = found.get();
    Budget.Builder answer =
        Budget.newBuilder().setFinancialYear(year.id()).setYearLabel(year.label());
    SortedMap<LocalDate, List<StatementLine>> statements = statements(year, asOf);
    if (statements.isEmpty()) {
      return answer.addNotes("No statement of the budget of " + year.label() + " counts.").build();
    }
    List<StatementLine> lines = statements.lastEntry().getValue();
    StatementLine any = lines.getFirst();
    FinancialQuarter quarter = quarter(any.quarterStart());
    answer
        .setQuarter(quarter.id())
        .setQuarterLabel(quarter.label())
        .setSubmission(own.name("submissions", any.submission()))
        .setSignedOffBy(any.signedOffBy())
        .setNet(sum(lines, line -> true).message())
        .setShared(sum(lines, StatementLine::shared).message())
        .setIllustrative(
            lines.stream().anyMatch(line -> line.note().startsWith(CountingFigure.ILLUSTRATIVE)));
    lines.forEach(line -> answer.addLines(message(line)));
    statements.forEach((start, of) ->
        answer.addStatements(
            BudgetStatement.newBuilder()
                .setQuarter(quarter(start).id())
                .setQuarterLabel(quarter(start).label())
                .setNet(sum(of, line -> true).message())));
    return answer.build();
  }

  private static BudgetLine message(StatementLine line) {
    return BudgetLine.newBuilder()
        .setLine(line.line())
        .setTitle(line.title())
        .setSide(line.income() ? "income" : "cost")
        .setShared(line.shared())
        .setAmounts(line.amounts().message())
        .build();
  }

  private static Amounts sum(Collection<StatementLine> lines, Predicate<StatementLine> which) {
    return lines.stream()
        .filter(which)
        .map(StatementLine::signed)
        .reduce(Amounts.NONE, Amounts::plus);
  }

  private static FinancialQuarter quarter(LocalDate start) {
    return FinancialQuarter.holding(YearMonth.from(start));
  }

  private Optional<FinancialYear> latest(@Nullable Instant asOf) {
    return jdbc.sql(
            """
            select max(b.quarter_start) from budget_line b
            where b.submission = any (array(select counting_logs('budget', null, null, :instant)))
            """)
        .param("instant", new Span(null, null, asOf).instant())
        .query(LocalDate.class)
        .optional()
        .map(start -> FinancialYear.holding(YearMonth.from(start)));
  }

  private SortedMap<LocalDate, List<StatementLine>> statements(
      FinancialYear year, @Nullable Instant asOf) {
    return jdbc
        .sql(
            """
            select b.* from budget_line b
            where b.submission = any (array(
              select counting_logs('budget', :first::date, :last::date, :instant)))
            order by b.quarter_start, b.row_number
            """)
        .param("first", year.start())
        .param("last", year.end())
        .param("instant", new Span(null, null, asOf).instant())
        .query(BudgetReader::line)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(StatementLine::quarterStart, TreeMap::new, Collectors.toList()));
  }

  private static StatementLine line(ResultSet row, int number) throws SQLException {
    String note = row.getString("note");
    return new StatementLine(
        row.getObject("quarter_start", LocalDate.class),
        row.getString("submission_id"),
        row.getString("signed_off_by"),
        row.getString("line"),
        row.getString("title"),
        row.getString("side").equals("income"),
        row.getString("shared").equals("yes"),
        new Amounts(
            row.getBigDecimal("budget"),
            row.getBigDecimal("forecast"),
            row.getBigDecimal("actual")),
        note == null ? "" : note);
  }
}
