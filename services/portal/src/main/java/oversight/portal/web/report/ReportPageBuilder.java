package oversight.portal.web.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.CommentaryHtml;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Symbols;
import oversight.region.Collaboration;
import oversight.returns.v1.FigureExplanation;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;

/** Makes a report's page. */
final class ReportPageBuilder {
  private ReportPageBuilder() {}

  /**
   * The page of a version.
   *
   * @param newest the number of the latest version; 0 in a preview
   */
  static ReportPage of(Collaboration collaboration, Report report, int newest) {
    ReportContent content = report.getContent();
    Map<String, String> commentary = new HashMap<>();
    content
        .getCommentary()
        .getSectionsList()
        .forEach(section -> commentary.put(section.getMeasure(), section.getText()));
    SectionBuilder builder =
        new SectionBuilder(collaboration.slug(), content.getQuarter(), commentary);
    List<SectionView> sections = content.getSectionsList().stream().map(builder::of).toList();
    return new ReportPage(
        collaboration.name(),
        content.getQuarterLabel(),
        List.of(
            new Link("Collaborations", "/collaborations"),
            new Link(collaboration.name(), "/collaborations/" + collaboration.slug())),
        content.getMarking(),
        report.getVersion() == 0,
        CommentaryHtml.of(content.getCommentary().getSummary()),
        content.getChangesList(),
        String.join(", ", content.getMissingList()),
        content.getExplanationsList().stream().map(ReportPageBuilder::explanation).toList(),
        content.getIllustrative(),
        facts(report),
        versions(report, newest),
        sections,
        Symbols.key(
            sections.stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> row.value().text())));
  }

  private static ExplanationLine explanation(FigureExplanation said) {
    return new ExplanationLine(
        "%s, %s, %s".formatted(said.getTitle(), said.getForceTitle(), said.getPeriodLabel()),
        said.getFinding(),
        said.getExplanation(),
        said.getSaidBy());
  }

  private static List<Fact> facts(Report report) {
    List<Fact> facts = new ArrayList<>();
    if (report.getVersion() > 0) {
      facts.add(Fact.of("Version", String.valueOf(report.getVersion())));
      facts.add(
          Fact.of(
              "Published",
              "%s by %s"
                  .formatted(Moments.moment(report.getPublishTime()), report.getPublishedBy())));
      facts.add(Fact.of("SHA-256 of its content", report.getSha256()));
    }
    return facts;
  }

  private static List<VersionLine> versions(Report report, int newest) {
    return IntStream.rangeClosed(1, newest)
        .map(number -> newest + 1 - number)
        .mapToObj(number ->
            new VersionLine(
                number,
                Names.path(report.getName()) + "?version=" + number,
                number == report.getVersion()))
        .toList();
  }
}
