package oversight.analysis.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.Month;
import oversight.analysis.series.Counted;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Point;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Series;
import oversight.analysis.spc.Polarity;

class RankingTest {

  private static final Month MONTH = Month.of(2015, 10);

  @Test
  void ratesAreRankedBestFirstAndEqualsShareAPlace() {
    Ranking ranking = Ranking.of(rates(), MONTH, Polarity.LOWER_IS_BETTER);
    assertThat(ranking.judged()).isTrue();
    assertThat(ranking.standings())
        .extracting(Standing::name)
        .containsExactly("C", "A", "B", "D", "E");
    assertThat(ranking.standings())
        .extracting(standing -> standing.place().orElse(0))
        .containsExactly(1, 2, 2, 4, 0);
    assertThat(ranking.spread().orElseThrow().range()).isEqualByComparingTo("40");
  }

  @Test
  void aNeutralMeasureIsOrderedNotJudged() {
    Ranking ranking = Ranking.of(rates(), MONTH, Polarity.NEUTRAL);
    assertThat(ranking.judged()).isFalse();
    assertThat(ranking.standings().getFirst().name()).isEqualTo("D");
  }

  @Test
  void rawCountsAreNotRanked() {
    Ranking ranking =
        Ranking.of(
            Map.of("A", new Counted(Series.of(Point.of(MONTH, 9)))),
            MONTH,
            Polarity.HIGHER_IS_BETTER);
    assertThat(ranking.whyNot()).isPresent();
    assertThat(ranking.standings()).allMatch(standing -> standing.place().isEmpty());
  }

  @Test
  void aRateOutOfFewIsShownWithoutAPlace() {
    Map<String, Measured> rates = rates();
    rates.put("F", rate(19, 19));
    Ranking ranking = Ranking.of(rates, MONTH, Polarity.HIGHER_IS_BETTER);
    assertThat(ranking.standings().getFirst().name()).isEqualTo("D");
    assertThat(ranking.standings())
        .filteredOn(standing -> standing.name().equals("F"))
        .allMatch(standing -> standing.place().isEmpty())
        .allMatch(standing -> standing.reading().amount().isPresent());
    assertThat(ranking.spread().orElseThrow().range()).isEqualByComparingTo("40");
  }

  private static Map<String, Measured> rates() {
    Map<String, Measured> rates = new LinkedHashMap<>();
    rates.put("A", rate(20, 100));
    rates.put("B", rate(40, 200));
    rates.put("C", rate(10, 100));
    rates.put("D", rate(50, 100));
    rates.put("E", rate(0, 0));
    return rates;
  }

  private static Rated rate(long above, long below) {
    return new Rated(
        Series.of(Point.of(MONTH, above)), Series.of(Point.of(MONTH, below)), Ratio.PER_CENT);
  }
}
