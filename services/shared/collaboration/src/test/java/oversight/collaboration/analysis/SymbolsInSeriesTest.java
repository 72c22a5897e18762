package oversight.collaboration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.Symbol;

/** A cell that holds a symbol is a gap with its reason, in whatever is made of it. */
class SymbolsInSeriesTest {
  private static final String FORCE = "west-mercia";

  @BeforeAll
  static void aQuarterWithTwoSymbolsAndAZeroDenominator() {
    supply("2019-20-Q1", "CM02,2019-04,40,\nCM02,2019-05,[x],Lost.\nCM02,2019-06,50,\n");
    supply(
        "2019-20-Q2",
        """
        CM02,2019-07,60,
        CM02,2019-08,[c],
        CM02,2019-09,70,
        CM03.tests,2019-07,0,
        CM03.failures,2019-07,0,
        CM03.tests,2019-08,200,
        CM03.failures,2019-08,35,
        """);
  }

  private static void supply(String quarter, String rows) {
    Cmpg.approver(FORCE)
        .signOff(Cmpg.analyst(FORCE).submitted(quarter, "measure,period,value,note\n" + rows));
  }

  private static Analysis ask(String measure, String to, Frequency by) {
    return AnalysisServiceGrpc.newBlockingStub(
            Cmpg.SERVICE.as(Cmpg.ISSUER.token("rpo", "regional-policy", "rpo")))
        .analyseMeasure(
            AnalyseMeasureRequest.newBuilder()
                .setMeasure(measure)
                .setForce(FORCE)
                .setFrom("2019-04")
                .setTo(to)
                .setFrequency(by)
                .build());
  }

  @Test
  void aMonthIsAGapAndItsQuarterSaysWhyItIsHeldAgainstNothing() {
    Analysis june = ask("CM02", "2019-06", Frequency.FREQUENCY_MONTH);
    AnalysisPoint may = june.getPoints(1);
    assertThat(may.hasValue()).isFalse();
    assertThat(may.getSymbol()).isEqualTo(Symbol.NOT_AVAILABLE);
    Comparison previous = june.getComparisons(0);
    assertThat(previous.hasValue()).isFalse();
    assertThat(previous.hasDifference()).isFalse();
    assertThat(previous.getNote()).contains("May 2019");
    assertThat(previous.getSentence()).isEmpty();
  }

  @Test
  void aQuarterThatLacksAMonthHasNoTotal() {
    Analysis quarters = ask("CM02", "2019-09", Frequency.FREQUENCY_QUARTER);
    assertThat(quarters.getPointsList()).hasSize(2).noneMatch(AnalysisPoint::hasValue);
    assertThat(quarters.getPoints(0).getSymbol()).isEqualTo(Symbol.NOT_AVAILABLE);
    assertThat(quarters.getPoints(0).getNote()).contains("May 2019");
    assertThat(quarters.getPoints(1).getSymbol()).isEqualTo(Symbol.CONFIDENTIAL);
    assertThat(quarters.getPoints(1).getNote()).contains("August 2019");
    assertThat(quarters.getSentence()).doesNotContain("130", "90");
  }

  @Test
  void aRateOverNothingIsNotApplicableAndHalvesAreRoundedUp() {
    Analysis august = ask("CM03", "2019-08", Frequency.FREQUENCY_MONTH);
    AnalysisPoint july = august.getPoints(august.getPointsCount() - 2);
    assertThat(july.getSymbol()).isEqualTo(Symbol.NOT_APPLICABLE);
    assertThat(july.getNote()).contains("denominator is zero");
    assertThat(august.getPoints(august.getPointsCount() - 1).getDisplay()).isEqualTo("17.5%");
  }
}
