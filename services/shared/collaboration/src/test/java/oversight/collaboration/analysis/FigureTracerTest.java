package oversight.collaboration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.AnalysisServiceGrpc.AnalysisServiceBlockingStub;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureTrace;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.TraceFigureRequest;
import oversight.returns.v1.TraceForm;
import oversight.returns.v1.TraceTerm;

/** A number's figures, added up by hand, make the number that every page shows. */
class FigureTracerTest {
  @BeforeAll
  static void figures() {
    BreathTests.supplied();
  }

  private static AnalysisServiceBlockingStub service() {
    return AnalysisServiceGrpc.newBlockingStub(
        Cmpg.SERVICE.as(Cmpg.ISSUER.token("rpo", "regional-policy", "rpo")));
  }

  private static FigureTrace trace(String measure, String force, String period) {
    return service()
        .traceFigure(
            TraceFigureRequest.newBuilder()
                .setMeasure(measure)
                .setForce(force)
                .setPeriod(period)
                .build());
  }

  private static List<AnalysisPoint> points(String force, Frequency frequency) {
    return service()
        .analyseMeasure(
            AnalyseMeasureRequest.newBuilder()
                .setMeasure("CM03")
                .setForce(force)
                .setFrom("2008-04")
                .setTo("2010-03")
                .setFrequency(frequency)
                .build())
        .getPointsList();
  }

  private static BigDecimal sum(TraceTerm term) {
    return term.getFiguresList().stream()
        .map(figure -> new BigDecimal(figure.getValue().getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "staffordshire", "warwickshire", "west-mercia", "west-midlands"})
  void theFiguresOfARateMakeItsTermsAndTheseTheNumber(String force) {
    for (Frequency frequency :
        List.of(Frequency.FREQUENCY_MONTH, Frequency.FREQUENCY_QUARTER, Frequency.FREQUENCY_YEAR)) {
      List<AnalysisPoint> points = points(force, frequency);
      assertThat(points).isNotEmpty();
      for (AnalysisPoint point : points) {
        FigureTrace trace = trace("CM03", force, point.getPeriod());
        TraceTerm above = trace.getTerms(0);
        TraceTerm below = trace.getTerms(1);
        assertThat(trace.getTermsList())
            .extracting(TraceTerm::getCode)
            .containsExactly("CM03.failures", "CM03.tests");
        assertThat(new BigDecimal(above.getValue().getValue())).isEqualByComparingTo(sum(above));
        assertThat(new BigDecimal(below.getValue().getValue())).isEqualByComparingTo(sum(below));
        assertThat(new BigDecimal(trace.getValue().getValue()).setScale(9, RoundingMode.HALF_UP))
            .isEqualByComparingTo(
                sum(above)
                    .multiply(BigDecimal.valueOf(trace.getMultiplier()))
                    .divide(sum(below), 9, RoundingMode.HALF_UP));
        assertThat(trace.getDisplay()).isEqualTo(point.getDisplay());
        assertThat(trace.getValue()).isEqualTo(point.getValue());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2009-05, 1", "2009-10-Q1, 3", "2009-10-Q3, 3", "2009-10-FY, 12"})
  void onlyThePeriodsOwnFiguresOfEveryForceAreThere(String id, int months) {
    Period period = Periods.parse(id);
    TraceTerm tests = trace("CM03.tests", "", id).getTerms(0);

    assertThat(tests.getForm()).isEqualTo(TraceForm.SUMMED);
    assertThat(tests.getStated()).isFalse();
    assertThat(tests.getFiguresList())
        .hasSize(4 * months)
        .allMatch(figure -> period.contains(Periods.parse(figure.getPeriod())))
        .allMatch(figure -> figure.getMeasure().equals("CM03.tests"))
        .allMatch(figure -> figure.getRow() > 1 && !figure.getSignedOffBy().isEmpty());
    assertThat(tests.getFiguresList()).extracting(Figure::getForce).doesNotContain("");
  }

  @Test
  void aNumberThatNobodySuppliedSaysSoAndHasNoFigures() {
    FigureTrace trace = trace("CM03", "west-mercia", "1971-72-Q1");

    assertThat(trace.hasValue()).isFalse();
    assertThat(trace.getNote()).isNotEmpty();
    assertThat(trace.getTermsList()).allMatch(term -> term.getFiguresCount() == 0);
  }
}
