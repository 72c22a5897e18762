package oversight.analysis.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.RollingTwelveMonths;
import oversight.analysis.period.YearToDate;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Stock;

/** The comparisons a board reads beside a figure. */
public final class Comparisons {

  private Comparisons() {}

  /**
   * A month or quarter against the one before, the same one last year, the year to date against the
   * same months, and twelve months against the twelve before; a longer period against the one
   * before. A stock does not add up over months and is not compared over longer spans.
   */
  public static List<Comparison> of(Measured measured, Unit unit, Period period) {
    List<Comparison> comparisons = new ArrayList<>();
    comparisons.add(between(Basis.PREVIOUS_PERIOD, measured, unit, period, period.previous()));
    if (period.kind() == PeriodKind.MONTH || period.kind() == PeriodKind.FINANCIAL_QUARTER) {
      comparisons.add(
          between(Basis.SAME_PERIOD_LAST_YEAR, measured, unit, period, period.sameLastYear()));
      if (measured instanceof Stock) {
        return List.copyOf(comparisons);
      }
      Period soFar = new YearToDate(period.lastMonth());
      comparisons.add(between(Basis.YEAR_TO_DATE, measured, unit, soFar, soFar.sameLastYear()));
      Period twelve = new RollingTwelveMonths(period.lastMonth());
      comparisons.add(
          between(Basis.ROLLING_TWELVE_MONTHS, measured, unit, twelve, twelve.sameLastYear()));
    }
    return List.copyOf(comparisons);
  }

  /** The same, and against a target for the period. */
  public static List<Comparison> of(
      Measured measured, Unit unit, Period period, BigDecimal target) {
    List<Comparison> comparisons = new ArrayList<>(of(measured, unit, period));
    comparisons.add(against(Basis.TARGET, measured, unit, period, new Amount(target)));
    return List.copyOf(comparisons);
  }

  /** One measure's figures for two periods. */
  public static Comparison between(
      Basis basis, Measured measured, Unit unit, Period period, Period basePeriod) {
    return Comparison.of(basis, unit, Side.of(measured, period), Side.of(measured, basePeriod));
  }

  /** A measure's figure against a given one for the same period. */
  public static Comparison against(
      Basis basis, Measured measured, Unit unit, Period period, Reading base) {
    return Comparison.of(basis, unit, Side.of(measured, period), Side.given(period, base));
  }

  /** A measure's figure against another's for the same period, such as the region's rate. */
  public static Comparison against(
      Basis basis, Measured measured, Unit unit, Period period, Measured base) {
    return Comparison.of(basis, unit, Side.of(measured, period), Side.of(base, period));
  }
}
