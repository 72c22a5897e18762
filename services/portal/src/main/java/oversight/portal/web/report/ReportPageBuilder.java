package oversight.portal.web.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.section.SectionTable;
import oversight.portal.web.text.CommentaryHtml;
import oversight.portal.web.text.FigureAddress;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.MoneyTraces;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Symbols;
import oversight.region.Collaboration;
import oversight.returns.v1.FigureExplanation;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.Passage;
import oversight.returns.v1.RecordTable;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportTheme;

/** Makes a report's page. */
final class ReportPageBuilder {
  private static final Set<Passage> OPENING =
      EnumSet.of(Passage.PASSAGE_PURPOSE, Passage.PASSAGE_SUMMARY, Passage.PASSAGE_BACKGROUND);
  private static final Set<Passage> CLOSING =
      EnumSet.range(Passage.PASSAGE_VALUE_FOR_MONEY, Passage.PASSAGE_RECOMMENDATIONS);

  private ReportPageBuilder() {}

  /**
   * The page of a version.
   *
   * @param newest the number of the latest version; 0 in a preview
   */
  static ReportPage of(Collaboration collaboration, Report report, int newest) {
    ReportContent content = report.getContent();
    String at = FigureAddress.at(report);
    Map<String, String> commentary = new HashMap<>();
    content
        .getCommentary()
        .getSectionsList()
        .forEach(section -> commentary.put(section.getMeasure(), section.getText()));
    SectionBuilder builder =
        new SectionBuilder(collaboration.slug(), content.getQuarter(), at, commentary);
    List<ThemeView> themes = themes(content, builder);
    return new ReportPage(
        collaboration.name(),
        content.getQuarterLabel(),
        List.of(
            new Link("Collaborations", "/collaborations"),
            new Link(collaboration.name(), "/collaborations/" + collaboration.slug())),
        content.getMarking(),
        report.getVersion() == 0,
        head(content),
        passages(content, OPENING, at),
        passages(content, CLOSING, at),
        content.getChangesList(),
        String.join(", ", content.getMissingList()),
        content.getExplanationsList().stream().map(ReportPageBuilder::explanation).toList(),
        content.getIllustrative(),
        facts(report),
        versions(report, newest),
        themes,
        IntStream.range(0, content.getValueForMoneyCount())
            .mapToObj(number ->
                RecordTables.of(
                    content.getValueForMoney(number),
                    "money-" + number,
                    new MoneyTraces(collaboration.slug(), content.getValueForMoney(number), at)))
            .toList(),
        records(content, "", "other"),
        content.getReferencesList().stream().map(found -> reference(found, at)).toList(),
        content.getRevisionNote(),
        Symbols.key(
            themes.stream()
                .flatMap(theme -> theme.sections().stream())
                .flatMap(section -> section.rows().stream())
                .map(row -> row.value().text())));
  }

  /**
   * A version frozen before there were passages has its summary, and one without themes one list.
   */
  private static List<PassageView> passages(ReportContent content, Set<Passage> wanted, String at) {
    if (content.getPassagesCount() == 0) {
      String summary = content.getCommentary().getSummary();
      return wanted.contains(Passage.PASSAGE_SUMMARY) && !summary.isBlank()
          ? List.of(new PassageView("EXECUTIVE SUMMARY", CommentaryHtml.of(summary, at)))
          : List.of();
    }
    return content.getPassagesList().stream()
        .filter(passage -> wanted.contains(passage.getPassage()))
        .map(passage ->
            new PassageView(passage.getHeading(), CommentaryHtml.of(passage.getText(), at)))
        .toList();
  }

  private static List<ThemeView> themes(ReportContent content, SectionBuilder builder) {
    List<ThemeView> themes = new ArrayList<>();
    for (ReportTheme theme : content.getThemesList()) {
      themes.add(
          new ThemeView(
              theme.getCode(),
              theme.getTitle(),
              content.getSectionsList().stream()
                  .filter(section -> theme.getMeasuresList().contains(section.getMeasure()))
                  .map(builder::of)
                  .toList(),
              records(content, theme.getCode(), theme.getCode())));
    }
    if (themes.isEmpty()) {
      themes.add(
          new ThemeView(
              "measures",
              "",
              content.getSectionsList().stream().map(builder::of).toList(),
              List.of()));
    }
    return themes;
  }

  /** The records of a theme, or those whose theme reports nothing. */
  private static List<SectionTable> records(ReportContent content, String theme, String id) {
    List<String> shown = content.getThemesList().stream().map(ReportTheme::getCode).toList();
    List<SectionTable> tables = new ArrayList<>();
    for (RecordTable table : content.getRecordsList()) {
      if (theme.isEmpty() ? !shown.contains(table.getTheme()) : table.getTheme().equals(theme)) {
        tables.add(
            RecordTables.of(table, "records-" + id + "-" + tables.size())
                .from(
                    "the logs and records",
                    "/collaborations/" + content.getCollaboration() + "/logs"));
      }
    }
    return tables;
  }

  private static Fact reference(FigureReference reference, String at) {
    return new Fact(
        "%s, %s, %s"
            .formatted(reference.getTitle(), reference.getForceTitle(), reference.getPeriodLabel()),
        new Link(reference.getDisplay(), FigureAddress.readAt(reference.getPath(), at)));
  }

  private static ExplanationLine explanation(FigureExplanation said) {
    return new ExplanationLine(
        "%s, %s, %s".formatted(said.getTitle(), said.getForceTitle(), said.getPeriodLabel()),
        said.getFinding(),
        said.getExplanation(),
        said.getSaidBy());
  }

  /** What stands at the head of a board's paper. */
  private static List<Fact> head(ReportContent content) {
    List<Fact> facts = new ArrayList<>();
    if (!content.getBoard().isEmpty()) {
      facts.add(
          Fact.of(
              "Board",
              content.getBoard()
                  + (content.getBoardDate().isEmpty()
                      ? ""
                      : ", " + Moments.partial(content.getBoardDate()))));
    }
    if (!content.getPresenter().isEmpty()) {
      facts.add(Fact.of("Presenter", content.getPresenter()));
    }
    if (!content.getExtractDate().isEmpty()) {
      facts.add(
          Fact.of("Figures taken from the ledger", Moments.partial(content.getExtractDate())));
    }
    return facts;
  }

  private static List<Fact> facts(Report report) {
    List<Fact> facts = new ArrayList<>();
    if (report.getVersion() > 0) {
      facts.add(Fact.of("Version", String.valueOf(report.getVersion())));
      if (!report.getWrittenBy().isEmpty()) {
        facts.add(Fact.of("Written", "by " + report.getWrittenBy()));
      }
      if (!report.getSubmittedBy().isEmpty()) {
        facts.add(Fact.of("Submitted", "by " + report.getSubmittedBy()));
      } else if (!report.getWrittenBy().isEmpty()) {
        facts.add(Fact.of("Second person", "None: one person wrote and published it"));
      }
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
