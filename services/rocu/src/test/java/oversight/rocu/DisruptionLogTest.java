package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.running.Clerk;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.CompareForcesRequest;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureTrace;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ForceComparison;
import oversight.returns.v1.ForceStanding;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.GetValueForMoneyRequest;
import oversight.returns.v1.MeasureServiceGrpc;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.ReportServiceGrpc;
import oversight.returns.v1.Submission;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.TraceFigureRequest;
import oversight.returns.v1.TraceTerm;
import oversight.returns.v1.ValueForMoneyLine;

/** The disruption log: every figure against the same counted by hand, and no sum of forces. */
@TestInstance(Lifecycle.PER_CLASS)
class DisruptionLogTest {
  private static final String HEADER =
      "disruption,date,level,p,threat,lead,lead-force,forces,note\n";

  private final Unit unit = new Unit();

  @AfterAll
  void stop() {
    unit.close();
  }

  @Test
  void derivesWhatIsCountedByHandAlsoAsAtAnEarlierInstant() {
    Disruptions first =
        new Disruptions(1, LocalDate.of(2015, 10, 1), LocalDate.of(2015, 12, 31), 3000);
    Submission signed = unit.signed("disruptions", "2015-16-Q3", first.csv());

    assertThat(unit.figures("2015-16-Q3", null, "RO01")).isEqualTo(first.figures());
    assertThat(signed.getRows()).isEqualTo(first.size());

    Disruptions second =
        new Disruptions(2, LocalDate.of(2015, 10, 3), LocalDate.of(2015, 12, 9), 900);
    unit.signed("disruptions", "2015-16-Q3", second.csv());

    assertThat(unit.figures("2015-16-Q3", null, "RO01")).isEqualTo(second.figures());
    assertThat(unit.figures("2015-16-Q3", signed.getSignOffTime(), "RO01"))
        .isEqualTo(first.figures());
  }

  @Test
  void theRegionIsNeverTheSumOfTheForcesWhereverItIsShown() {
    Disruptions log = new Disruptions(3, LocalDate.of(2014, 7, 1), LocalDate.of(2014, 9, 30), 800);
    unit.signed("disruptions", "2014-15-Q2", log.csv());
    unit.signed(
        "disruptions",
        "2014-15-Q1",
        new Disruptions(4, LocalDate.of(2014, 4, 1), LocalDate.of(2014, 6, 30), 400).csv());

    Analysis region = analyse("RO01", "");
    assertThat(region.getPoints(region.getPointsCount() - 1).getValue().getValue())
        .isEqualTo("800");
    assertThat(region.getMembersList()).hasSize(4);
    assertThat(region.getNotesList()).anyMatch(note -> note.startsWith("Stated for the region"));
    assertThat(region.getComparisons(0).getValue().getValue()).isEqualTo("800");
    assertThat(region.getComparisons(0).getBase().getValue()).isEqualTo("400");
    long forces =
        Disruptions.FORCES.stream()
            .map(force -> analyse("RO01", force))
            .mapToLong(
                of -> Long.parseLong(of.getPoints(of.getPointsCount() - 1).getValue().getValue()))
            .sum();
    assertThat(forces).as("joint operations count for each").isGreaterThan(1200);

    Analysis share = analyse("RO02", "");
    var point = share.getPoints(share.getPointsCount() - 1);
    assertThat(point.getNumerator().getValue()).isEqualTo(String.valueOf(log.once("major")));
    assertThat(point.getDenominator().getValue()).isEqualTo("800");

    TraceTerm traced = trace("RO01", "").getTerms(0);
    assertThat(traced.getStated()).isTrue();
    assertThat(traced.getFiguresList()).extracting(Figure::getForce).containsOnly("");
    assertThat(sum(traced)).isEqualTo(800);
    assertThat(trace("RO01", "west-mercia").getTerms(0).getFiguresList())
        .extracting(Figure::getForce)
        .containsOnly("E23000016");
    assertThat(sum(trace("RO02", "").getTerms(0))).isEqualTo(log.once("major"));

    ReportSection section =
        ReportServiceGrpc.newBlockingStub(unit.author())
            .previewReport(
                PreviewReportRequest.newBuilder()
                    .setName("collaborations/rocu/reports/2014-15-Q2")
                    .build())
            .getContent()
            .getSectionsList()
            .stream()
            .filter(each -> each.getMeasure().equals("RO01"))
            .findFirst()
            .orElseThrow();
    ReportRow last = section.getRows(section.getRowsCount() - 1);
    assertThat(section.getRowsCount()).isEqualTo(5);
    assertThat(last.getForce()).isEmpty();
    assertThat(last.getValue().getValue()).isEqualTo("800");
    assertThat(
            MeasureServiceGrpc.newBlockingStub(unit.rpo())
                .getMeasure(
                    GetMeasureRequest.newBuilder()
                        .setName("collaborations/rocu/measures/RO01")
                        .build())
                .getRegionStated())
        .isTrue();
  }

  @Test
  void whereNothingWasMajorTheShareIsNoughtAndNotUnknown() {
    unit.signed(
        "disruptions",
        "1995-96-Q2",
        """
        disruption,date,level,p,threat,lead,lead-force,forces,note
        N-1,1995-07-04,minor,pursue,drugs,unit,,west-mercia,
        N-2,1995-09-05,major,pursue,drugs,unit,,west-mercia,
        N-3,1995-09-06,minor,pursue,drugs,unit,,warwickshire,
        """);

    assertThat(share("west-mercia")).isEqualTo("50");
    assertThat(share("warwickshire")).isEqualTo("0");
  }

  private String share(String force) {
    Analysis analysis =
        AnalysisServiceGrpc.newBlockingStub(unit.rpo())
            .analyseMeasure(
                AnalyseMeasureRequest.newBuilder()
                    .setMeasure("RO02")
                    .setForce(force)
                    .setFrom("1995-96-Q2")
                    .setTo("1995-96-Q2")
                    .build());
    return new BigDecimal(analysis.getPoints(0).getValue().getValue())
        .stripTrailingZeros()
        .toPlainString();
  }

  private FigureTrace trace(String measure, String force) {
    return AnalysisServiceGrpc.newBlockingStub(unit.rpo())
        .traceFigure(
            TraceFigureRequest.newBuilder()
                .setMeasure(measure)
                .setForce(force)
                .setPeriod("2014-15-Q2")
                .build());
  }

  private static long sum(TraceTerm term) {
    return term.getFiguresList().stream()
        .mapToLong(figure -> Long.parseLong(figure.getValue().getValue()))
        .sum();
  }

  @Test
  void countsAndMajorSharesOfEachForceAndTheRegionAreThoseCountedByHand() {
    Map<String, Long> expected = new TreeMap<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      LocalDate first = LocalDate.of(1998, 4, 1).plusMonths(3L * (quarter - 1));
      Disruptions log = new Disruptions(80 + quarter, first, first.plusMonths(3).minusDays(1), 500);
      unit.signed("disruptions", "1998-99-Q" + quarter, log.csv());
      log.figures()
          .forEach((what, many) -> {
            String[] words = what.split(" ", 4);
            String breakdown = words.length == 4 ? words[3] : "";
            String quarterId = FinancialQuarter.holding(YearMonth.parse(words[2])).id();
            expected.merge(words[1] + " " + quarterId + " " + breakdown, many, Long::sum);
            expected.merge(words[1] + " 1998-99 " + breakdown, many, Long::sum);
          });
    }
    for (String force : Stream.concat(Stream.of(""), Disruptions.FORCES.stream()).toList()) {
      for (Frequency every : List.of(Frequency.FREQUENCY_QUARTER, Frequency.FREQUENCY_YEAR)) {
        String who = force.isEmpty() ? "-" : force;
        List<AnalysisPoint> counts = analyse1998("RO01", force, every);
        assertThat(counts).hasSize(every == Frequency.FREQUENCY_YEAR ? 1 : 4);
        assertThat(counts)
            .allSatisfy(point ->
                assertThat(point.getValue().getValue())
                    .isEqualTo(String.valueOf(expected.get(who + " " + point.getPeriod() + " "))));
        assertThat(analyse1998("RO02", force, every))
            .hasSameSizeAs(counts)
            .allSatisfy(point -> {
              assertThat(point.getNumerator().getValue())
                  .isEqualTo(
                      String.valueOf(expected.get(who + " " + point.getPeriod() + " level=major")));
              assertThat(point.getDenominator().getValue())
                  .isEqualTo(String.valueOf(expected.get(who + " " + point.getPeriod() + " ")));
            });
      }
    }
  }

  private List<AnalysisPoint> analyse1998(String measure, String force, Frequency every) {
    return AnalysisServiceGrpc.newBlockingStub(unit.rpo())
        .analyseMeasure(
            AnalyseMeasureRequest.newBuilder()
                .setMeasure(measure)
                .setForce(force)
                .setFrom("1998-99-Q1")
                .setTo("1998-99-Q4")
                .setFrequency(every)
                .build())
        .getPointsList();
  }

  @Test
  void theForcesAreStillHeldAgainstEachOther() {
    Disruptions log = new Disruptions(5, LocalDate.of(2013, 7, 1), LocalDate.of(2013, 9, 30), 300);
    unit.signed("disruptions", "2013-14-Q2", log.csv());
    ForceComparison comparison =
        AnalysisServiceGrpc.newBlockingStub(unit.rpo())
            .compareForces(
                CompareForcesRequest.newBuilder()
                    .setMeasure("RO01")
                    .setPeriod("2013-14-Q2")
                    .build());

    assertThat(comparison.getStandingsList())
        .extracting(ForceStanding::getForce)
        .containsExactlyInAnyOrderElementsOf(Disruptions.FORCES);
    assertThat(comparison.getStandingsList())
        .allSatisfy(standing ->
            assertThat(new BigDecimal(standing.getValue().getValue()))
                .isBetween(BigDecimal.valueOf(100), BigDecimal.valueOf(300)));
  }

  @Test
  void valueForMoneyDividesByWhatTheRegionHasOnceAndFormsNoGap() {
    for (int quarter = 1; quarter <= 4; quarter++) {
      LocalDate first = LocalDate.of(2012, 4, 1).plusMonths(3L * (quarter - 1));
      unit.signed(
          "disruptions",
          "2012-13-Q" + quarter,
          new Disruptions(20 + quarter, first, first.plusMonths(3).minusDays(1), 100).csv());
      StringBuilder spend = new StringBuilder("measure,period,force,value\n");
      for (String force : Disruptions.FORCES) {
        spend.append("RO12.spend,2012-13-Q%d,%s,1000\n".formatted(quarter, force));
      }
      new Clerk(unit.author())
          .signOff(new Clerk(unit.analyst()).submitted("2012-13-Q" + quarter, spend.toString()));
    }
    ValueForMoneyLine line =
        AnalysisServiceGrpc.newBlockingStub(unit.rpo())
            .getValueForMoney(
                GetValueForMoneyRequest.newBuilder().setFrom("2012-13").setTo("2012-13").build())
            .getLinesList()
            .stream()
            .filter(each -> each.getCode().equals("contribution-and-disruptions"))
            .findFirst()
            .orElseThrow();

    assertThat(line.getTotalUse().getValue()).isEqualTo("400");
    assertThat(line.getTotalCost().getValue()).isEqualTo("16000");
    assertThat(line.getCostPerOutput().getValue()).isEqualTo("40");
    assertThat(line.getSharesList()).hasSize(4).noneMatch(share -> share.hasGap());
    assertThat(line.getNotesList()).anyMatch(note -> note.contains("more than 100%"));
  }

  @Test
  void figuresOfForcesAloneLeaveTheRegionUnknown() {
    StringBuilder file = new StringBuilder("measure,period,force,value\n");
    for (String force : Disruptions.FORCES) {
      file.append("RO01,2011-07,%s,10\n".formatted(force));
    }
    new Clerk(unit.author())
        .signOff(new Clerk(unit.analyst()).submitted("2011-12-Q2", file.toString()));
    var point =
        AnalysisServiceGrpc.newBlockingStub(unit.rpo())
            .analyseMeasure(
                AnalyseMeasureRequest.newBuilder()
                    .setMeasure("RO01")
                    .setFrom("2011-07")
                    .setTo("2011-07")
                    .build())
            .getPoints(0);

    assertThat(point.hasValue()).isFalse();
    assertThat(point.getSymbol()).isEqualTo(Symbol.NOT_AVAILABLE);
    assertThat(point.getNote()).contains("cannot be added up");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          D1,2015-05-02,grave,pursue,drugs,unit,,west-mercia, | level | CHOICE_UNKNOWN
          D1,2015-05-02,major,punish,drugs,unit,,west-mercia, | p | CHOICE_UNKNOWN
          D1,2015-05-02,major,pursue,witchcraft,unit,,west-mercia, | threat | CHOICE_UNKNOWN
          D1,2015-05-02,major,pursue,drugs,nobody,,west-mercia, | lead | CHOICE_UNKNOWN
          D1,2015-05-02,major,pursue,drugs,force,,west-mercia, | lead-force | LEAD_FORCE_MISSING
          D1,2015-05-02,major,pursue,drugs,joint,,west-mercia, | lead-force | LEAD_FORCE_MISSING
          D1,2015-05-02,major,pursue,drugs,unit,west-mercia,west-mercia, | lead-force | LEAD_FORCE_NOT_WANTED
          D1,2015-05-02,major,pursue,drugs,force,staffordshire,west-mercia, | forces | LEAD_FORCE_TOOK_NO_PART
          D1,2015-05-02,major,pursue,drugs,unit,,, | forces | CELL_MISSING
          D1,2015-05-02,major,pursue,drugs,unit,,west-mercia;kent, | forces | FORCE_UNKNOWN
          D1,2015-05-32,major,pursue,drugs,unit,,west-mercia, | date | DATE_UNCLEAR
          D1,2015-07-01,major,pursue,drugs,unit,,west-mercia, | date | PERIOD_OUTSIDE_QUARTER
          ,2015-05-02,major,pursue,drugs,unit,,west-mercia, | disruption | CELL_MISSING
          """)
  void refusesARowThatCannotBeAndSaysWhere(String row, String column, String code) {
    assertThat(unit.upload("disruptions", "2015-16-Q1", HEADER + row + "\n").getFindingsList())
        .extracting(Finding::getRow, Finding::getColumn, Finding::getCode)
        .contains(org.assertj.core.api.Assertions.tuple(2, column, code));
  }

  @Test
  void takesNoFigureBesideTheLogThatItFollowsFrom() {
    unit.signed(
        "disruptions",
        "2016-17-Q1",
        new Disruptions(9, LocalDate.of(2016, 4, 1), LocalDate.of(2016, 6, 30), 30).csv());

    assertThat(
            new Clerk(unit.analyst())
                .upload("2016-17-Q1", "measure,period,value\nRO01,2016-04,7\n")
                .getFindingsList())
        .extracting(Finding::getCode)
        .contains("MEASURE_DERIVED");
  }

  private Analysis analyse(String measure, String force) {
    return AnalysisServiceGrpc.newBlockingStub(unit.rpo())
        .analyseMeasure(
            AnalyseMeasureRequest.newBuilder()
                .setMeasure(measure)
                .setForce(force)
                .setFrom("2014-15-Q1")
                .setTo("2014-15-Q2")
                .setFrequency(Frequency.FREQUENCY_QUARTER)
                .build());
  }
}
