package oversight.collaboration.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.Analyst;
import oversight.collaboration.analysis.Evidence;
import oversight.collaboration.analysis.Question;
import oversight.collaboration.analysis.Subject;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Force;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Symbol;

/**
 * Writes one measure's section of a report: a row for each force, then the region, and its series.
 */
@Component
class SectionWriter {
  /** Three years show a season and give process limits their points. */
  private static final int MONTHS_SHOWN = 36;

  private final OwnCollaboration own;
  private final Analyst analyst;

  SectionWriter(OwnCollaboration own, Analyst analyst) {
    this.own = own;
    this.analyst = analyst;
  }

  /** The section of a subject; empty where the quarter has no figure of it. */
  Optional<ReportSection> of(Subject subject, FinancialQuarter quarter, Evidence evidence) {
    Measure measure = subject.measure();
    PeriodKind kind = Frequencies.kind(measure.frequency());
    if (kind == PeriodKind.FINANCIAL_YEAR && quarter.quarter() != 4) {
      return Optional.empty();
    }
    Period period = kind == PeriodKind.FINANCIAL_YEAR ? quarter.year() : quarter;
    List<CountingFigure> ofPeriod = evidence.figures().within(subject, period);
    if (ofPeriod.isEmpty()) {
      return Optional.empty();
    }
    boolean byForce = ofPeriod.stream().anyMatch(figure -> !figure.force().isEmpty());
    ReportSection.Builder section =
        ReportSection.newBuilder()
            .setMeasure(measure.code())
            .setTitle(measure.title())
            .setUnit(subject.unit())
            .setPolarity(measure.polarity())
            .setMarking(measure.marking().label())
            .setCaveat(measure.caveat())
            .setAnalysis(series(subject, quarter, evidence))
            .setIllustrative(ofPeriod.stream().anyMatch(CountingFigure::illustrative));
    if (byForce) {
      for (Force force : own.region().forces()) {
        section.addRows(row(subject, Optional.of(force), force.name(), period, evidence, ofPeriod));
      }
      section.addRows(
          row(
              subject,
              Optional.empty(),
              "Region (" + names(measure, period) + ")",
              period,
              evidence,
              ofPeriod));
    } else {
      section.addRows(
          row(subject, Optional.empty(), own.collaboration().name(), period, evidence, ofPeriod));
    }
    return Optional.of(section.build());
  }

  private String names(Measure measure, Period period) {
    return String.join(
        ", ",
        own.covered(measure, period.start(), period.end()).stream().map(Force::name).toList());
  }

  private ReportRow row(
      Subject subject,
      Optional<Force> force,
      String title,
      Period period,
      Evidence evidence,
      List<CountingFigure> ofPeriod) {
    Analysis analysis =
        analyst.analyse(
            subject,
            new Question(
                force, Optional.empty(), Optional.of(period), null, Optional.of(period.kind())),
            evidence);
    ReportRow.Builder row = ReportRow.newBuilder().setTitle(title);
    force.ifPresent(about -> row.setForce(about.code()));
    AnalysisPoint point =
        analysis.getPointsList().stream()
            .filter(candidate -> candidate.getPeriod().equals(period.id()))
            .findFirst()
            .orElseGet(() -> empty(subject.measure(), force, period));
    row.setDisplay(point.getDisplay()).setSymbol(point.getSymbol()).setNote(point.getNote());
    if (point.hasValue()) {
      row.setValue(point.getValue());
      row.addAllComparisons(analysis.getComparisonsList());
    }
    ofPeriod.stream()
        .filter(figure ->
            force.isEmpty() ? figure.force().isEmpty() : figure.force().equals(force.get().code()))
        .forEach(figure -> row.addFigures(FigureMessages.toMessage(own, figure)));
    return row.build();
  }

  /** The cell of a period that no series reaches: who was no member has no figure to send. */
  private AnalysisPoint empty(Measure measure, Optional<Force> force, Period period) {
    boolean covered =
        force.isEmpty() || own.covers(measure, force.get(), period.start(), period.end());
    return AnalysisPoint.newBuilder()
        .setDisplay(covered ? "[x]" : "[z]")
        .setSymbol(covered ? Symbol.NOT_AVAILABLE : Symbol.NOT_APPLICABLE)
        .build();
  }

  private Analysis series(Subject subject, FinancialQuarter quarter, Evidence evidence) {
    Month first = new Month(quarter.lastMonth().minusMonths(MONTHS_SHOWN - 1L));
    return analyst.analyse(
        subject,
        new Question(
            Optional.empty(), Optional.of(first), Optional.of(quarter), null, Optional.empty()),
        evidence);
  }
}
