package oversight.collaboration.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Periods;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.SaidOfFigures;
import oversight.collaboration.submission.SaidOfFigures.Origin;
import oversight.collaboration.submission.SaidOfFigures.Said;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureExplanation;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/** Brings what suppliers said of unusual figures into a report, for its readers. */
@Component
class ReportExplanations {
  private final OwnCollaboration own;
  private final SaidOfFigures saidOfFigures;

  ReportExplanations(OwnCollaboration own, SaidOfFigures saidOfFigures) {
    this.own = own;
    this.saidOfFigures = saidOfFigures;
  }

  /** Gives each figure of the report what was said of it, and lists all that was said. */
  void add(ReportContent.Builder content) {
    TreeSet<String> submissions = new TreeSet<>();
    content.getSectionsList().stream()
        .flatMap(section -> section.getRowsList().stream())
        .flatMap(row -> row.getFiguresList().stream())
        .forEach(figure -> submissions.add(id(figure)));
    Map<Origin, List<Said>> said = saidOfFigures.of(submissions);
    if (said.isEmpty()) {
      return;
    }
    List<FigureExplanation> explanations = new ArrayList<>();
    for (ReportSection.Builder section : content.getSectionsBuilderList()) {
      for (ReportRow.Builder row : section.getRowsBuilderList()) {
        for (Figure.Builder figure : row.getFiguresBuilderList()) {
          List<Said> words = said.getOrDefault(origin(figure.build()), List.of());
          if (!words.isEmpty()) {
            figure.setExplanation(words.getLast().text());
          }
          words.forEach(each -> explanations.add(explanation(figure.build(), each)));
        }
      }
    }
    content.addAllExplanations(explanations);
  }

  private FigureExplanation explanation(Figure figure, Said said) {
    return FigureExplanation.newBuilder()
        .setMeasure(figure.getMeasure())
        .setTitle(
            own.catalogue()
                .part(figure.getMeasure())
                .map(part -> part.part().title())
                .orElse(figure.getMeasure()))
        .setForce(figure.getForce())
        .setForceTitle(own.nameOf(figure.getForce()))
        .setPeriod(figure.getPeriod())
        .setPeriodLabel(Periods.parse(figure.getPeriod()).label())
        .setDisplay(figure.getValue().getValue())
        .setCode(said.code())
        .setFinding(said.message())
        .setExplanation(said.text())
        .setSaidBy(own.nameOf(figure.getSuppliedBy()))
        .build();
  }

  private Origin origin(Figure figure) {
    return Origin.of(
        id(figure),
        figure.getSheet(),
        figure.getRow(),
        figure.getMeasure(),
        figure.getForce(),
        figure.getPeriod(),
        figure.getBreakdown());
  }

  private String id(Figure figure) {
    return own.id("submissions", figure.getSubmission());
  }
}
