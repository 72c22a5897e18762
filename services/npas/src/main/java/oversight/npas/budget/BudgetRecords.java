package oversight.npas.budget;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.report.ReportRecords;
import oversight.identity.Caller;
import oversight.npas.v1.Budget;
import oversight.npas.v1.BudgetTotal;
import oversight.returns.v1.RecordRow;
import oversight.returns.v1.RecordTable;

/** The latest statement of the year's budget, in the quarter's report. */
@Component
@Order(2)
class BudgetRecords implements ReportRecords {
  private final BudgetReader reader;

  BudgetRecords(BudgetReader reader) {
    this.reader = reader;
  }

  @Override
  public List<RecordTable> tables(Caller caller, FinancialQuarter quarter) {
    Budget budget = reader.read(Optional.of(quarter.year()), null);
    if (budget.getLinesCount() == 0) {
      return List.of();
    }
    RecordTable.Builder table =
        RecordTable.newBuilder()
            .setCode("budget")
            .setTitle("Budget and forecast, " + budget.getYearLabel())
            .setTheme("cost-and-charging")
            .setMarking(Marking.OFFICIAL.label())
            .addAllColumns(List.of("Line", "Budget", "Forecast", "Spent so far"))
            .setNote("As stated for " + budget.getQuarterLabel() + ".")
            .setIllustrative(budget.getIllustrative());
    budget.getLinesList().forEach(line -> table.addRows(row(line.getTitle(), line.getAmounts())));
    return List.of(table.addRows(row("Net", budget.getNet())).build());
  }

  private static RecordRow row(String title, BudgetTotal amounts) {
    return RecordRow.newBuilder()
        .addCells(title)
        .addCells(pounds(amounts.getBudget()))
        .addCells(pounds(amounts.getForecast()))
        .addCells(pounds(amounts.getActual()))
        .build();
  }

  private static String pounds(Decimal amount) {
    return amount.getValue().isEmpty()
        ? "[x]"
        : Display.of(new BigDecimal(amount.getValue()), Unit.POUNDS);
  }
}
