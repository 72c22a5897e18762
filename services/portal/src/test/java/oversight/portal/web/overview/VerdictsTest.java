package oversight.portal.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictsTest {
  @Test
  void aMonthThatStandsOutSaysThatItIsNotTheQuarter() {
    assertThat(
            Verdicts.reason(
                "Failures fell by 7.0 percentage points on the previous quarter, from 24.7% to"
                    + " 17.6%; December 2011 fell below the lower control limit."))
        .isEqualTo("December 2011 by itself fell below the lower control limit.");
  }

  @Test
  void aRunAndAQuarterAreSaidAsTheChartSaysThem() {
    assertThat(
            Verdicts.reason("It rose; March 2016 is part of a long run above the process average"))
        .isEqualTo("March 2016 is part of a long run above the process average.");
    assertThat(
            Verdicts.reason(
                "It rose; Q3 2011/12 (1 October to 31 December 2011) breached the upper control"
                    + " limit."))
        .isEqualTo("Q3 2011/12 (1 October to 31 December 2011) breached the upper control limit.");
  }

  @Test
  void theWorstComesFirstByTheWordAsByTheVariation() {
    assertThat(Verdicts.rankOf("Worsened")).isLessThan(Verdicts.rankOf("Needs explaining"));
    assertThat(Verdicts.rankOf("Needs explaining")).isLessThan(Verdicts.rankOf("Improved"));
  }
}
