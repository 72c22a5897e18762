package oversight.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import oversight.analysis.Reference;
import oversight.analysis.comparison.Basis;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.Comparisons;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.Periods;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Counted;
import oversight.analysis.series.Point;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Series;
import oversight.analysis.spc.SpcChart;
import oversight.analysis.spc.SpcSettings;

class SentenceWriterTest {

  private static final Counted TESTS =
      new Counted(Reference.breathTests("E23000016", "breath_tests"));
  private static final Rated FAILURE =
      new Rated(
          Reference.breathTests("E23000016", "breath_tests_positive_or_refused"),
          TESTS.series(),
          Ratio.PER_CENT);
  private static final Period Q3 = Periods.parse("2010-11-Q3");

  @Test
  void aRiseIsSaidInPerCentWithBothFigures() {
    Comparison comparison = Comparisons.of(TESTS, Unit.COUNT, Q3).getFirst();
    assertThat(SentenceWriter.of("Breath tests", comparison))
        .isEqualTo("Breath tests rose by 40% on the previous quarter, from 3,118 to 4,359.");
  }

  @Test
  void theSeasonAndTheProcessAreAddedWhereTheyShow() {
    Comparison comparison = Comparisons.of(TESTS, Unit.COUNT, Q3).getFirst();
    Series months = TESTS.series().between(Month.of(2009, 1), Month.of(2010, 12));
    Optional<Season> season = Season.of(TESTS.by(PeriodKind.FINANCIAL_QUARTER), Q3);
    assertThat(
            SentenceWriter.of(
                "Breath tests", comparison, SpcChart.of(months, SpcSettings.standard()), season))
        .isEqualTo(
            "Breath tests rose by 40% on the previous quarter, from 3,118 to 4,359, with a rise at"
                + " this time in each of the 8 years before; December 2010 breached the upper"
                + " control limit.");
  }

  @Test
  void aPhraseNamesTheBaseWithItsDates() {
    assertThat(SentenceWriter.phrase(Comparisons.of(TESTS, Unit.COUNT, Q3).getFirst()))
        .contains("up 40% on Q2 2010/11 (1 July to 30 September 2010)");
    assertThat(SentenceWriter.phrase(Comparisons.of(TESTS, Unit.COUNT, Q3).get(2)))
        .contains("down 8.8% on 2009/10 to date (1 April to 31 December 2009)");
  }

  @Test
  void aRateMovesByPercentagePoints() {
    Comparison comparison = Comparisons.of(FAILURE, Unit.PER_CENT, Q3).getFirst();
    assertThat(SentenceWriter.of("The failure rate", comparison))
        .isEqualTo(
            "The failure rate fell by 1.6 percentage points on the previous quarter, from 14.9% to"
                + " 13.4%.");
  }

  @Test
  void aSmallBaseIsSaidInCounts() {
    assertThat(sentence(3, 7)).isEqualTo("Arrests rose from 3 in the previous month to 7.");
    assertThat(sentence(7, 7)).isEqualTo("Arrests stayed at 7, the same as the previous month.");
    assertThat(sentence(100000, 100001))
        .isEqualTo(
            "Arrests rose by less than 0.1% on the previous month, from 100,000 to 100,001.");
  }

  @Test
  void aTargetIsStoodBesideTheFigure() {
    Comparison comparison =
        Comparisons.against(
            Basis.TARGET, FAILURE, Unit.PER_CENT, Q3, new Amount(BigDecimal.valueOf(12)));
    assertThat(SentenceWriter.of("The failure rate", comparison))
        .isEqualTo(
            "The failure rate came to 13.4%, 1.4 percentage points above the target of 12.0%.");
  }

  @Test
  void whatCannotBeComparedIsNotCompared() {
    Series one = Series.of(Point.of(Month.of(2015, 10), 7));
    Comparison comparison =
        Comparisons.of(new Counted(one), Unit.COUNT, Month.of(2015, 10)).getFirst();
    assertThat(SentenceWriter.of("Arrests", comparison))
        .isEqualTo(
            "Arrests came to 7; there is no comparison with the previous month: there is no figure"
                + " for September 2015.");
  }

  @Test
  void aSeasonNeedsThreeYearsWithoutException() {
    Series quarters = TESTS.by(PeriodKind.FINANCIAL_QUARTER);
    assertThat(Season.of(quarters.between(Periods.parse("2008-09-Q1"), Q3), Q3)).isEmpty();
    assertThat(Season.of(quarters.between(Periods.parse("2007-08-Q1"), Q3), Q3))
        .contains(new Season(true, 3));
  }

  private static String sentence(long base, long now) {
    Month october = Month.of(2015, 10);
    Series series = Series.of(Point.of(october, base), Point.of(october.next(), now));
    return SentenceWriter.of(
        "Arrests", Comparisons.of(new Counted(series), Unit.COUNT, october.next()).getFirst());
  }
}
