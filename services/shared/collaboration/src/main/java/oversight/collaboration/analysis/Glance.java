package oversight.collaboration.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.LikeForLike;
import oversight.analysis.comparison.Side;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Series;
import oversight.analysis.spc.Polarity;
import oversight.analysis.spc.SpcChart;
import oversight.analysis.spc.SpcPoint;
import oversight.analysis.words.Season;
import oversight.analysis.words.SentenceWriter;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.MeasureInsight;
import oversight.collaboration.catalogue.Target;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Force;
import oversight.returns.v1.Direction;
import oversight.returns.v1.OverviewCell;
import oversight.returns.v1.Per;
import oversight.returns.v1.SparkPoint;

/** One measure in one quarter, for the region or a force, at a glance. */
final class Glance {
  /** Three years of months stand on the chart. */
  static final int MONTHS = 36;

  /** Two years of quarters make the small line. */
  static final int QUARTERS = 8;

  private final OwnCollaboration own;
  private final Subject subject;
  private final FinancialQuarter quarter;
  private final Evidence evidence;
  private final Forming forming;
  private final Unit unit;
  private final Period period;
  private final List<FigureIndex.Placed> ofPeriod;

  /**
   * What is seen.
   *
   * @param cell as it goes over the wire
   * @param chart what it was judged by
   * @param sentence one plain sentence
   */
  record Seen(OverviewCell cell, SpcChart chart, String sentence) {}

  Glance(OwnCollaboration own, Subject subject, FinancialQuarter quarter, Evidence evidence) {
    this.own = own;
    this.subject = subject;
    this.quarter = quarter;
    this.evidence = evidence;
    this.forming = new Forming(own, subject, evidence.figures(), Per.PER_UNSPECIFIED);
    this.unit = Units.unit(subject.unit());
    this.period = period();
    this.ofPeriod =
        evidence.figures().of(subject).stream()
            .filter(placed -> period.contains(placed.period()))
            .toList();
  }

  /** The quarter; of what is counted by the year, the last year that had ended with it. */
  private Period period() {
    if (Frequencies.kind(subject.measure().frequency()) != PeriodKind.FINANCIAL_YEAR) {
      return quarter;
    }
    return quarter.quarter() == 4 ? quarter.year() : quarter.year().previous();
  }

  boolean isByForce() {
    return forming.figures().isByForce();
  }

  Seen at(Optional<Force> force) {
    Formed formed = forming.of(force);
    Comparer comparer = new Comparer(subject, forming, force, own.region().forces(), formed, unit);
    Side now = formed.side(period);
    SpcChart chart = chart(formed, force);
    Compared previous = comparer.previous(period);
    OverviewCell.Builder cell =
        OverviewCell.newBuilder()
            .setForce(force.map(Force::code).orElse(""))
            .setTitle(title(force))
            .setDisplay(Display.of(now.reading(), unit))
            .setPrevious(ComparisonMessages.toMessage(previous))
            .setVariation(Units.variation(chart.variation()))
            .setAssurance(Units.assurance(chart.assurance()))
            .addAllSpark(spark(formed))
            .setIllustrative(isIllustrative(force));
    now.reading().amount().ifPresent(value -> cell.setValue(FigureMessages.decimal(value)));
    if (now.reading() instanceof Gap gap) {
      cell.setSymbol(Units.symbol(gap.symbol())).setReason(gap.reason());
    }
    comparer
        .lastYear(period)
        .ifPresent(compared -> cell.setLastYear(ComparisonMessages.toMessage(compared)));
    lastOfPeriod(chart)
        .ifPresent(
            point -> cell.setCause(Units.cause(point.cause())).setDirection(direction(point)));
    if (force.isEmpty() && isByForce()) {
      forming.summed(period).forEach(each -> cell.addMembers(each.code()));
    }
    return new Seen(cell.build(), chart, sentence(formed, previous.inWords(), chart));
  }

  private String title(Optional<Force> force) {
    return force
        .map(Force::name)
        .orElse(isByForce() ? own.region().name() : own.collaboration().name());
  }

  private String sentence(Formed formed, LikeForLike previous, SpcChart chart) {
    return SentenceWriter.of(
        subject.title(),
        previous,
        chart,
        Season.of(formed.series(Optional.of(period.kind())), period));
  }

  private SpcChart chart(Formed formed, Optional<Force> force) {
    Month first = new Month(quarter.lastMonth().minusMonths(MONTHS - 1L));
    Series series =
        formed.series(Optional.empty()).points().stream()
            .filter(point ->
                !point.period().start().isBefore(first.start())
                    && !point.period().end().isAfter(quarter.end()))
            .collect(Series.collector());
    MeasureInsight insight = own.catalogue().insight().of(subject.measure().code());
    Optional<Target> target =
        insight.target(
            force.map(each -> Set.of(each.slug(), each.code())).orElse(Set.of()), quarter.end());
    return Charting.chart(
        subject,
        insight,
        subject.unit(),
        series,
        Charting.cuts(evidence.stepsOf(subject, force), evidence.breaksOf(subject, force), series),
        target);
  }

  /** The chart's last point with a number, where it is one of the period that is looked at. */
  private Optional<SpcPoint> lastOfPeriod(SpcChart chart) {
    return chart.lastPoint().filter(point -> period.contains(point.period()));
  }

  /** A neutral measure is never judged. */
  private Direction direction(SpcPoint point) {
    if (Units.polarity(subject.measure().polarity()) == Polarity.NEUTRAL) {
      return Direction.DIRECTION_UNSPECIFIED;
    }
    return switch (point.variation()) {
      case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> Direction.DIRECTION_IMPROVED;
      case CONCERN_HIGH, CONCERN_LOW -> Direction.DIRECTION_WORSENED;
      case COMMON_CAUSE -> Direction.DIRECTION_STEADY;
      case NEUTRAL_HIGH, NEUTRAL_LOW, NOT_JUDGED -> Direction.DIRECTION_UNSPECIFIED;
    };
  }

  private List<SparkPoint> spark(Formed formed) {
    Deque<SparkPoint> line = new ArrayDeque<>();
    Period at = period;
    for (int number = 0; number < QUARTERS; number++) {
      Side side = formed.side(at);
      SparkPoint.Builder point =
          SparkPoint.newBuilder().setPeriod(at.id()).setDisplay(Display.of(side.reading(), unit));
      side.reading().amount().ifPresent(value -> point.setValue(FigureMessages.decimal(value)));
      line.addFirst(point.build());
      at = at.previous();
    }
    return List.copyOf(line);
  }

  private boolean isIllustrative(Optional<Force> force) {
    return ofPeriod.stream()
        .map(FigureIndex.Placed::figure)
        .filter(figure -> force.isEmpty() || figure.force().equals(force.get().code()))
        .anyMatch(CountingFigure::illustrative);
  }
}
