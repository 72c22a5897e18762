package oversight.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.Comparisons;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.CalendarYear;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;

class PerHeadTest {

  private static final Period Q3 = Periods.parse("2010-11-Q3");

  /** ONS mid-year population of Staffordshire and Warwickshire, from population_mid_year.csv. */
  private static final Population STAFFORDSHIRE = population("Staffordshire", 1_047_574);

  @Test
  void aQuartersCountIsDividedByTheYearsPopulationOnce() {
    Series counts = Series.of(point(10, 100), point(11, 200), point(12, 300));
    PerHead rate = new PerHead(counts, STAFFORDSHIRE, Ratio.PER_10_000);
    assertThat(rate.over(Q3).reading().amount().orElseThrow())
        .isEqualByComparingTo(Ratio.PER_10_000.of(decimal(600), decimal(1_047_574)));
  }

  @Test
  void theYearIsThatInWhichTheFinancialYearBegins() {
    YearlyPopulation two =
        new YearlyPopulation("officers", new TreeMap<>(Map.of(2009, decimal(1), 2010, decimal(2))));
    assertThat(two.at(Month.of(2010, 3))).isEqualTo(Reading.of(1));
    assertThat(two.at(Month.of(2010, 4))).isEqualTo(Reading.of(2));
    assertThat(two.at(new CalendarYear(2010))).isEqualTo(Reading.of(2));
    assertThat(two.at(Month.of(2011, 4)))
        .isEqualTo(
            Reading.gap(Symbol.NOT_AVAILABLE, "The number of officers in 2011 is not known."));
  }

  @Test
  void nobodyGivesNotApplicable() {
    PerHead rate = new PerHead(Series.of(point(10, 5)), population("nowhere", 0), Ratio.PER_10_000);
    assertThat(rate.over(Month.of(2010, 10)).reading())
        .isEqualTo(
            Reading.gap(
                Symbol.NOT_APPLICABLE, "A rate cannot be formed: its denominator is zero."));
  }

  @Test
  void theRegionsRateIsOfSummedParts() {
    Map<String, PerHead> forces = new LinkedHashMap<>();
    forces.put("A", new PerHead(Series.of(point(10, 10)), population("A", 1000), Ratio.PER_10_000));
    forces.put("B", new PerHead(Series.of(point(10, 90)), population("B", 3000), Ratio.PER_10_000));
    assertThat(Region.measured(forces).over(Month.of(2010, 10)).reading().amount().orElseThrow())
        .isEqualByComparingTo("250");
  }

  @Test
  void aBaseUnderTwentyEventsShowsCountsOnly() {
    Series counts = Series.of(point(10, 12), point(11, 40));
    PerHead rate = new PerHead(counts, STAFFORDSHIRE, Ratio.PER_10_000);
    Comparison comparison = Comparisons.of(rate, Unit.RATE, Month.of(2010, 11)).getFirst();
    assertThat(comparison.change().orElseThrow().countsOnly()).isTrue();
  }

  private static Population population(String of, long count) {
    return new YearlyPopulation("people in " + of, new TreeMap<>(Map.of(2010, decimal(count))));
  }

  private static Point point(int month, long value) {
    return Point.of(Month.of(2010, month), value);
  }

  private static BigDecimal decimal(long value) {
    return BigDecimal.valueOf(value);
  }
}
