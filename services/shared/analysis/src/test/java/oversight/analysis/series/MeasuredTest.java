package oversight.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.analysis.Reference;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.Periods;
import oversight.analysis.period.RollingTwelveMonths;
import oversight.analysis.period.YearToDate;

class MeasuredTest {

  private static final String TESTS = "breath_tests";
  private static final String FAILURES = "breath_tests_positive_or_refused";
  private static final String WEST_MERCIA = "E23000016";
  private static final Period Q3 = Periods.parse("2010-11-Q3");

  @ParameterizedTest
  @ValueSource(strings = {"E23000014", "E23000015", "E23000016", "E23000017"})
  void ourQuartersAreThePublishedOnes(String force) {
    Series quarters =
        new Counted(Reference.breathTests(force, TESTS)).by(PeriodKind.FINANCIAL_QUARTER);
    List<Map<String, String>> published =
        Reference.rows("/breath_tests_quarterly.csv").stream()
            .filter(row -> Reference.cell(row, "force_code").equals(force))
            .filter(row -> Reference.cell(row, "measure").equals(TESTS))
            .toList();
    assertThat(quarters.points()).hasSameSizeAs(published).hasSize(40);
    for (Map<String, String> row : published) {
      String[] name = Reference.cell(row, "period").split("-Q", -1);
      YearMonth month = YearMonth.of(Integer.parseInt(name[0]), 3 * Integer.parseInt(name[1]));
      assertThat(quarters.at(FinancialQuarter.holding(month)))
          .isEqualTo(Reading.of(Long.parseLong(Reference.cell(row, "value"))));
    }
  }

  @Test
  void monthsSumToQuartersYearsToDateAndTwelveMonths() {
    Counted tests = new Counted(Reference.breathTests(WEST_MERCIA, TESTS));
    assertThat(tests.over(Q3).reading()).isEqualTo(Reading.of(4359));
    assertThat(tests.over(new YearToDate(YearMonth.of(2010, 12))).reading())
        .isEqualTo(Reading.of(11170));
    assertThat(tests.over(new RollingTwelveMonths(YearMonth.of(2010, 12))).reading())
        .isEqualTo(Reading.of(14341));
  }

  @Test
  void aRateOfAQuarterComesFromSummedParts() {
    Reading rate = westMercia().over(Q3).reading();
    assertThat(rate.amount().orElseThrow())
        .isEqualByComparingTo("13.35168616655196145905024088093599");
  }

  @Test
  void theRegionsRateIsNoAverageOfRates() {
    Map<String, Rated> forces = new LinkedHashMap<>();
    List.of("E23000014", "E23000015", "E23000016", "E23000017")
        .forEach(force -> forces.put(force, rated(force)));
    BigDecimal rate = Region.rate(forces).over(Q3).reading().amount().orElseThrow();
    assertThat(rate).isEqualByComparingTo("14.97846428040992128323184316055250");
  }

  @Test
  void aMissingMonthMakesTheQuarterAGapThatNamesItAndLeavesAPartialTotal() {
    Series months = Series.of(Point.of(Month.of(2015, 10), 5), Point.of(Month.of(2015, 12), 7));
    Total total = new Counted(months).over(Periods.parse("2015-16-Q3"));
    assertThat(total.reading())
        .isEqualTo(
            Reading.gap(
                Symbol.NOT_AVAILABLE,
                "Q3 2015/16 (1 October to 31 December 2015) lacks November 2015."));
    assertThat(total.partial()).contains(BigDecimal.valueOf(12));
    assertThat(total.caveat()).isEqualTo("without November 2015 [x]");
    assertThat(total.complete()).isFalse();
  }

  @Test
  void monthsOutsideMembershipAreLeftOutAndNamed() {
    Series months =
        Series.of(
            Point.gap(Month.of(2015, 10), Symbol.NOT_APPLICABLE, "Not yet a member."),
            Point.of(Month.of(2015, 11), 4),
            Point.of(Month.of(2015, 12), 7));
    Total total = new Counted(months).over(Periods.parse("2015-16-Q3"));
    assertThat(total.reading()).isEqualTo(Reading.of(11));
    assertThat(total.caveat()).isEqualTo("without October 2015 [z]");
  }

  @Test
  void aWithheldMonthWithholdsTheTotal() {
    Series months =
        Series.of(
            Point.gap(Month.of(2015, 10), Symbol.CONFIDENTIAL, "Small number."),
            Point.gap(Month.of(2015, 11), Symbol.NOT_AVAILABLE, "Late."),
            Point.of(Month.of(2015, 12), 7));
    assertThat(new Counted(months).over(Periods.parse("2015-16-Q3")).reading())
        .isInstanceOfSatisfying(
            Gap.class, gap -> assertThat(gap.symbol()).isEqualTo(Symbol.CONFIDENTIAL));
  }

  @Test
  void aZeroDenominatorIsNotApplicable() {
    assertThat(Ratio.PER_CENT.of(Reading.of(0), Reading.of(0)))
        .isInstanceOfSatisfying(
            Gap.class, gap -> assertThat(gap.symbol()).isEqualTo(Symbol.NOT_APPLICABLE));
  }

  @Test
  void aMissingPartGivesItsSymbolAndSaysWhich() {
    Reading rate = Ratio.PER_CENT.of(Reading.of(3), Reading.gap(Symbol.NOT_AVAILABLE, "Late."));
    assertThat(rate)
        .isEqualTo(
            Reading.gap(
                Symbol.NOT_AVAILABLE, "A rate cannot be formed without its denominator: Late."));
  }

  @Test
  void aStockIsWhatStandsAtTheEnd() {
    Series quarters =
        Series.of(
            Point.of(new FinancialQuarter(2015, 1), 30),
            Point.of(new FinancialQuarter(2015, 2), 31),
            Point.of(new FinancialQuarter(2015, 3), 28),
            Point.of(new FinancialQuarter(2015, 4), 35));
    assertThat(new Stock(quarters).over(new FinancialYear(2015)).reading())
        .isEqualTo(Reading.of(35));
  }

  @Test
  void quartersCannotMakeAMonth() {
    Counted quarters = new Counted(Series.of(Point.of(new FinancialQuarter(2015, 1), 30)));
    assertThat(quarters.over(Month.of(2015, 4)).reading()).isInstanceOf(Gap.class);
    assertThat(quarters.over(new YearToDate(YearMonth.of(2015, 5))).reading())
        .isInstanceOf(Gap.class);
    assertThat(quarters.over(new YearToDate(YearMonth.of(2015, 6))).reading())
        .isEqualTo(Reading.of(30));
  }

  @Test
  void aTotalNamesItsMembersThoseMissingAndThoseOutside() {
    Month month = Month.of(2015, 10);
    Map<String, Series> suppliers = new LinkedHashMap<>();
    suppliers.put("Staffordshire", Series.of(Point.of(month, 3)));
    suppliers.put("West Mercia", Series.of(Point.gap(month, Symbol.NOT_AVAILABLE, "Late.")));
    suppliers.put("West Midlands", Series.of(Point.of(month, 9)));
    suppliers.put("Warwickshire", Series.of(Point.gap(month, Symbol.NOT_APPLICABLE, "No member.")));
    RegionalTotal total = Region.totals(suppliers).getFirst();
    assertThat(total.reading())
        .isEqualTo(
            Reading.gap(Symbol.NOT_AVAILABLE, "October 2015 lacks figures from West Mercia."));
    assertThat(total.partial()).contains(BigDecimal.valueOf(12));
    assertThat(total.notMembers()).containsExactly("Warwickshire");
    assertThat(total.caption())
        .isEqualTo("Partial total of Staffordshire and West Midlands; missing: West Mercia");
  }

  @Test
  void aPeriodGivenTwiceIsRefused() {
    assertThatThrownBy(
            () -> Series.of(Point.of(Month.of(2015, 10), 1), Point.of(Month.of(2015, 10), 1)))
        .hasMessageContaining("2015-10 is given twice");
    assertThatThrownBy(() ->
            Series.of(Point.of(Month.of(2015, 10), 1), Point.of(new FinancialQuarter(2015, 1), 1)))
        .hasMessageContaining("months and quarters");
  }

  private static Rated westMercia() {
    return rated(WEST_MERCIA);
  }

  private static Rated rated(String force) {
    return new Rated(
        Reference.breathTests(force, FAILURES),
        Reference.breathTests(force, TESTS),
        Ratio.PER_CENT);
  }
}
