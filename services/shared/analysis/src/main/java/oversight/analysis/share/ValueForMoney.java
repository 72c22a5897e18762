package oversight.analysis.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.analysis.period.CalendarYear;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Period;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Series;
import oversight.analysis.series.Symbol;

/** What is paid beside what is got for it. */
public final class ValueForMoney {

  private ValueForMoney() {}

  /**
   * Cost per unit of output: summed cost / summed output, in pounds; a period without output is
   * {@code [z]}.
   */
  public static Rated costPerUnit(Series cost, Series output) {
    return new Rated(cost, output, Ratio.EACH);
  }

  /**
   * Share of cost beside share of use in each period: 100 x own / sum of all, cost - use in
   * percentage points.
   *
   * @param cost everyone's cost; {@code [z]} where not a member
   * @param use everyone's use or demand
   * @param periods the periods in order
   */
  public static List<ShareGaps> overTime(
      Map<String, ? extends Measured> cost,
      Map<String, ? extends Measured> use,
      List<? extends Period> periods) {
    return periods.stream().map(period -> gaps(cost, use, period, period)).toList();
  }

  /**
   * The same for a charge by the use of the calendar year that ended before the financial year
   * began, as the National Police Air Service charges by actioned call (practice of 2017).
   */
  public static List<ShareGaps> byChargingYear(
      Map<String, ? extends Measured> charge,
      Map<String, ? extends Measured> use,
      List<FinancialYear> years) {
    return years.stream().map(year -> gaps(charge, use, year, chargingYear(year))).toList();
  }

  /** January to December of the year before a financial year begins. */
  public static CalendarYear chargingYear(FinancialYear year) {
    return new CalendarYear(year.firstYear() - 1);
  }

  private static ShareGaps gaps(
      Map<String, ? extends Measured> cost,
      Map<String, ? extends Measured> use,
      Period costPeriod,
      Period usePeriod) {
    List<String> missing = new ArrayList<>();
    Map<String, BigDecimal> paid = amounts(cost, costPeriod, missing);
    Map<String, BigDecimal> used = amounts(use, usePeriod, missing);
    if (!missing.isEmpty()) {
      return new ShareGaps(costPeriod, usePeriod, List.of(), missing);
    }
    try {
      return new ShareGaps(
          costPeriod,
          usePeriod,
          ShareGap.between(Shares.inProportion(paid), Shares.inProportion(used)),
          List.of());
    } catch (InvalidSharesException nothing) {
      return new ShareGaps(
          costPeriod, usePeriod, List.of(), List.of(String.valueOf(nothing.getMessage())));
    }
  }

  private static Map<String, BigDecimal> amounts(
      Map<String, ? extends Measured> measures, Period period, List<String> missing) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    measures.forEach((name, measured) -> {
      switch (measured.over(period).reading()) {
        case Amount(BigDecimal value) -> amounts.put(name, value);
        case Gap gap when gap.symbol() == Symbol.NOT_APPLICABLE -> {}
        case Gap gap -> missing.add(name + ": " + gap.reason());
      }
    });
    return amounts;
  }
}
