package oversight.collaboration.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Display;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;
import oversight.analysis.spc.SpcChart;
import oversight.analysis.spc.SpcPoint;
import oversight.analysis.spc.SpcProcess;
import oversight.analysis.words.Season;
import oversight.analysis.words.SentenceWriter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.MeasureInsight;
import oversight.collaboration.catalogue.NationalFigures;
import oversight.collaboration.catalogue.Target;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureMessages;
import oversight.collaboration.step.AcceptedStep;
import oversight.collaboration.step.StepMessages;
import oversight.region.Force;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.Unit;

/** Reads the ledger and answers with the analysis library, when asked. */
@Component
public class Analyst {
  private final OwnCollaboration own;
  private final EvidenceReader reader;

  Analyst(OwnCollaboration own, EvidenceReader reader) {
    this.own = own;
    this.reader = reader;
  }

  /** The analysis of a subject; inside a transaction of the caller's. */
  public Analysis analyse(Subject subject, Question question) {
    return analyse(subject, question, reader.read(List.of(subject), question.asOf()));
  }

  /** The analysis of a subject from what was already read: all of its parts, of every force. */
  public Analysis analyse(Subject subject, Question question, Evidence evidence) {
    Forming forming = new Forming(own, subject, evidence.figures(), question.per());
    Formed formed = forming.of(question.force());
    Series series = within(formed.series(question.kind()), question);
    MeasureInsight insight = own.catalogue().insight().of(subject.measure().code());
    List<AcceptedStep> steps = evidence.stepsOf(subject, question.force());
    Optional<Target> target = target(subject, insight, question, series);
    Unit shown = subject.unit(question.per());
    List<SeriesBreak> found = evidence.breaksOf(subject, question.force());
    Breaks breaks = new Breaks(found);
    SpcChart chart =
        Charting.chart(
            subject, insight, shown, series, Charting.cuts(steps, found, series), target);
    Analysis.Builder answer =
        Analysis.newBuilder()
            .setMeasure(subject.code())
            .setTitle(subject.title())
            .setUnit(shown)
            .setPolarity(subject.measure().polarity())
            .setVariation(Units.variation(chart.variation()))
            .setAssurance(Units.assurance(chart.assurance()))
            .setPer(forming.caption())
            .setShiftRun(subject.measure().shiftRun())
            .setBaselinePoints(insight.baselinePoints())
            .setIllustrative(isIllustrative(evidence.figures(), subject, series));
    question.force().ifPresent(force -> answer.setForce(force.code()));
    members(question, forming, series).forEach(force -> answer.addMembers(force.code()));
    for (SpcPoint point : chart.points()) {
      answer.addPoints(
          breaks.mark(PointMessages.toMessage(point, formed, Units.unit(shown)), point.period()));
    }
    steps.stream()
        .filter(step -> isWithin(step, series))
        .forEach(step -> answer.addStepChanges(StepMessages.toMessage(own, step)));
    target.ifPresent(aim -> answer.setTarget(message(aim, shown)));
    notes(chart, forming.figures(), question).forEach(answer::addNotes);
    if (!series.isEmpty()) {
      answer.addAllNotes(
          breaks.notes(series.points().getFirst().period(), series.points().getLast().period()));
    }
    compared(series, question)
        .ifPresent(period -> {
          Comparer comparer =
              new Comparer(
                  subject,
                  forming,
                  question.force(),
                  own.region().forces(),
                  formed,
                  Units.unit(shown));
          List<Compared> comparisons = all(comparer, period, insight, target);
          comparisons.forEach(
              each -> answer.addComparisons(breaks.mark(ComparisonMessages.toMessage(each))));
          Series like = formed.series(Optional.of(period.kind()));
          answer.setSentence(
              SentenceWriter.of(
                  subject.name(question.per()),
                  comparisons.getFirst().inWords(),
                  chart,
                  Season.of(like, period)));
        });
    return answer.build();
  }

  private static List<Compared> all(
      Comparer comparer, Period period, MeasureInsight insight, Optional<Target> target) {
    List<Compared> all = new ArrayList<>(comparer.withBefore(period));
    target.ifPresent(found -> all.add(comparer.withTarget(period, found)));
    comparer.withRegion(period).ifPresent(all::add);
    NationalFigures national = insight.national();
    if (national != null) {
      comparer.withNational(period, national).ifPresent(all::add);
    }
    return all;
  }

  /** A target is set for the measure as it is, not for its parts or its rate by people. */
  private static Optional<Target> target(
      Subject subject, MeasureInsight insight, Question question, Series series) {
    return series.isEmpty() || !subject.isWholeMeasure() || question.per().getNumber() != 0
        ? Optional.empty()
        : insight.target(
            question.force().map(force -> Set.of(force.slug(), force.code())).orElse(Set.of()),
            series.points().getLast().period().end());
  }

  private static oversight.returns.v1.Target message(Target target, Unit unit) {
    return oversight.returns.v1.Target.newBuilder()
        .setValue(FigureMessages.decimal(target.value()))
        .setDisplay(Display.of(target.value(), Units.unit(unit)))
        .setFromDate(target.from().toString())
        .setToDate(target.to() == null ? "" : target.to().toString())
        .setSource(target.source())
        .build();
  }

  private static boolean isIllustrative(FigureIndex figures, Subject subject, Series series) {
    if (series.isEmpty()) {
      return false;
    }
    Period first = series.points().getFirst().period();
    Period last = series.points().getLast().period();
    return figures.of(subject).stream()
        .filter(placed ->
            !placed.period().start().isBefore(first.start())
                && !placed.period().end().isAfter(last.end()))
        .map(FigureIndex.Placed::figure)
        .anyMatch(CountingFigure::illustrative);
  }

  private static boolean isWithin(AcceptedStep step, Series series) {
    return !series.isEmpty()
        && !step.from().isBefore(series.points().getFirst().period().start())
        && !step.from().isAfter(series.points().getLast().period().end());
  }

  private static Series within(Series series, Question question) {
    return series.points().stream()
        .filter(point ->
            question.from().stream()
                    .noneMatch(from -> point.period().start().isBefore(from.start()))
                && question.to().stream().noneMatch(to -> point.period().end().isAfter(to.end())))
        .collect(Series.collector());
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

  private List<Force> members(Question question, Forming forming, Series series) {
    if (question.force().isPresent() || series.isEmpty() || !forming.figures().isByForce()) {
      return question.force().map(List::of).orElse(List.of());
    }
    Period first = series.points().getFirst().period();
    Period last = series.points().getLast().period();
    return own.region().forces().stream()
        .filter(force -> forming.covers(force, first.start(), last.end()))
        .toList();
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
    if (question.force().isEmpty() && figures.isByForce() && !figures.isSummed()) {
      notes.add(
          "Stated for the region, not added up: what several forces share counts once here and for"
              + " each of them.");
    }
    return notes.stream().distinct().toList();
  }
}
