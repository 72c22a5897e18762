package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Basis;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.Periods;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;
import oversight.analysis.spc.SpcChart;
import oversight.analysis.spc.SpcPoint;
import oversight.analysis.spc.SpcProcess;
import oversight.analysis.spc.SpcSettings;
import oversight.analysis.words.SentenceWriter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.region.Force;
import oversight.returns.v1.Analysis;

/** Reads the ledger and answers with the analysis library, when asked. */
@Component
public class Analyst {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final OwnCollaboration own;
  private final Ledger ledger;

  Analyst(OwnCollaboration own, Ledger ledger) {
    this.own = own;
    this.ledger = ledger;
  }

  /** The analysis of a subject; inside a transaction of the caller's. */
  public Analysis analyse(Subject subject, Question question) {
    List<CountingFigure> figures =
        ledger.list(
            new FigureQuery(
                subject.parts(),
                null,
                null,
                null,
                question.asOf(),
                null,
                Optional.empty(),
                FigureQuery.ALL));
    return analyse(subject, question, figures);
  }

  /** The analysis of a subject from figures already read: all of its parts, of every force. */
  public Analysis analyse(Subject subject, Question question, List<CountingFigure> read) {
    boolean stock = subject.isStock(own.catalogue());
    List<CountingFigure> figures = ofSubject(subject, read);
    FigureSeries all = new FigureSeries(own, subject, stock, figures);
    Formed formed = question.force().map(all::ofForce).orElseGet(all::ofRegion);
    Measured measured = formed.measured();
    Series series = within(series(measured, question), question);
    SpcChart chart = SpcChart.of(series, settings(subject, series));
    Unit unit = Units.unit(subject.unit());
    Analysis.Builder answer =
        Analysis.newBuilder()
            .setMeasure(subject.code())
            .setTitle(subject.title())
            .setUnit(subject.unit())
            .setPolarity(subject.measure().polarity())
            .setVariation(Units.variation(chart.variation()))
            .setAssurance(Units.assurance(chart.assurance()))
            .setIllustrative(
                figures.stream()
                    .filter(figure -> isWithin(figure, series))
                    .anyMatch(CountingFigure::illustrative));
    question.force().ifPresent(force -> answer.setForce(force.code()));
    members(subject, question, all, series).forEach(force -> answer.addMembers(force.code()));
    for (SpcPoint point : chart.points()) {
      answer.addPoints(PointMessages.toMessage(point, formed, unit));
    }
    notes(chart, all, question).forEach(answer::addNotes);
    compared(series, question)
        .ifPresent(period -> {
          List<Comparison> comparisons = ComparisonMessages.compare(measured, unit, period, stock);
          comparisons.forEach(
              comparison -> answer.addComparisons(ComparisonMessages.toMessage(comparison)));
          comparisons.stream()
              .filter(comparison -> comparison.basis() == Basis.PREVIOUS_PERIOD)
              .findFirst()
              .ifPresent(comparison ->
                  answer.setSentence(
                      SentenceWriter.of(subject.title(), measured, comparison, chart)));
        });
    return answer.build();
  }

  /** The numerator's breakdown where one is asked for, and otherwise the wholes. */
  private static List<CountingFigure> ofSubject(Subject subject, List<CountingFigure> figures) {
    return figures.stream()
        .filter(figure ->
            subject.parts().contains(figure.measure())
                && (figure.breakdown().isEmpty()
                    || figure.breakdown().equals(subject.numeratorBreakdown())))
        .toList();
  }

  private static boolean isWithin(CountingFigure figure, Series series) {
    if (series.isEmpty()) {
      return false;
    }
    Period period = Periods.parse(figure.period());
    return !period.start().isBefore(series.points().getFirst().period().start())
        && !period.end().isAfter(series.points().getLast().period().end());
  }

  private static Series series(Measured measured, Question question) {
    return question
        .kind()
        .filter(kind -> measured.series().kind().filter(own -> own != kind).isPresent())
        .map(measured::by)
        .orElseGet(measured::series);
  }

  private static Series within(Series series, Question question) {
    return series.points().stream()
        .filter(point ->
            question.from().stream()
                    .noneMatch(from -> point.period().start().isBefore(from.start()))
                && question.to().stream().noneMatch(to -> point.period().end().isAfter(to.end())))
        .collect(Series.collector());
  }

  /** Where more was delivered than planned, a percentage passes 100 and so may its limits. */
  private static SpcSettings settings(Subject subject, Series series) {
    SpcSettings settings =
        SpcSettings.standard()
            .withPolarity(Units.polarity(subject.measure().polarity()))
            .withShiftLength(subject.measure().shiftRun());
    return subject.unit() == oversight.returns.v1.Unit.UNIT_PERCENT
            && series.points().stream()
                .flatMap(point -> point.reading().amount().stream())
                .allMatch(value -> value.compareTo(HUNDRED) <= 0)
        ? settings.zeroToHundred()
        : settings.neverNegative();
  }

  /** The last quarter whose last month has a number; a year where years are counted. */
  private static Optional<Period> compared(Series series, Question question) {
    TreeSet<Period> periods = new TreeSet<>();
    for (Point point : series.points()) {
      if (point.reading().amount().isEmpty()) {
        continue;
      }
      if (point.period().kind() == PeriodKind.MONTH
          || point.period().kind() == PeriodKind.FINANCIAL_QUARTER) {
        FinancialQuarter quarter = FinancialQuarter.holding(point.period().lastMonth());
        if (quarter.end().equals(point.period().end())) {
          periods.add(quarter);
        }
      } else {
        periods.add(point.period());
      }
    }
    Optional<Period> asked = question.to().filter(to -> to.kind() == PeriodKind.FINANCIAL_QUARTER);
    return asked.isPresent() && !series.isEmpty()
        ? asked
        : periods.isEmpty() ? Optional.empty() : Optional.of(periods.last());
  }

  private List<Force> members(
      Subject subject, Question question, FigureSeries figures, Series series) {
    if (question.force().isPresent() || series.isEmpty() || !figures.isByForce()) {
      return question.force().map(List::of).orElse(List.of());
    }
    return own.covered(
        subject.measure(),
        series.points().getFirst().period().start(),
        series.points().getLast().period().end());
  }

  private List<String> notes(SpcChart chart, FigureSeries figures, Question question) {
    List<String> notes = new ArrayList<>();
    for (SpcProcess process : chart.processes()) {
      process.whyNoLimits().ifPresent(notes::add);
      notes.addAll(process.remarks());
    }
    if (question.force().isEmpty() && !figures.isByForce() && !chart.points().isEmpty()) {
      notes.add("Counted for the " + own.collaboration().name() + " as a whole, not by force.");
    }
    return notes.stream().distinct().toList();
  }
}
