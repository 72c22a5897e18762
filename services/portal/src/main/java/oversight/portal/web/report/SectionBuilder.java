package oversight.portal.web.report;

import java.util.Map;
import java.util.stream.Collectors;
import oversight.portal.web.chart.AnalysisChart;
import oversight.portal.web.text.CommentaryHtml;
import oversight.portal.web.text.Comparisons;
import oversight.portal.web.text.FigureAddress;
import oversight.portal.web.text.Symbols;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/** Makes the sections of one report. */
public final class SectionBuilder {
  private final String collaboration;
  private final String quarter;
  private final String at;
  private final Map<String, String> commentary;

  /**
   * Of one report.
   *
   * @param collaboration the slug
   * @param quarter {@code 2015-16-Q3}
   * @param at the instant at which its numbers counted, from {@link FigureAddress#at}
   * @param commentary Markdown by measure
   */
  public SectionBuilder(
      String collaboration, String quarter, String at, Map<String, String> commentary) {
    this.collaboration = collaboration;
    this.quarter = quarter;
    this.at = at;
    this.commentary = commentary;
  }

  /** One section. */
  public SectionView of(ReportSection section) {
    return new SectionView(
        section.getMeasure(),
        section.getTitle(),
        "/collaborations/%s/measures/%s".formatted(collaboration, section.getMeasure()),
        section.getAnalysis().getSentence(),
        CommentaryHtml.of(commentary.getOrDefault(section.getMeasure(), ""), at),
        section.getRowsList().stream().map(row -> row(section, row)).toList(),
        AnalysisChart.small(section.getAnalysis(), "chart-" + section.getMeasure()),
        section.getCaveat(),
        section.getIllustrative());
  }

  private RowView row(ReportSection section, ReportRow row) {
    return new RowView(
        title(section, row),
        cell(section, row),
        comparison(row, ComparisonKind.PREVIOUS_QUARTER),
        comparison(row, ComparisonKind.SAME_QUARTER_LAST_YEAR),
        comparison(row, ComparisonKind.YEAR_TO_DATE),
        row.getForce().isEmpty());
  }

  /** The members of a region are named where the rows above it do not name them all. */
  private static String title(ReportSection section, ReportRow row) {
    String members =
        section.getRowsList().stream()
            .filter(other -> !other.getForce().isEmpty())
            .map(ReportRow::getTitle)
            .collect(Collectors.joining(", ", "Region (", ")"));
    return row.getTitle().equals(members) ? "Region" : row.getTitle();
  }

  /** The number of a row, with the way to where it comes from. */
  public CellView cell(ReportSection section, ReportRow row) {
    String shown =
        row.getDisplay().isEmpty() ? Symbols.shorthand(row.getSymbol()) : row.getDisplay();
    boolean revised =
        row.getFiguresList().stream().anyMatch(oversight.returns.v1.Figure::getRevised);
    String text = revised ? shown + " [r]" : shown;
    if (!row.hasValue()) {
      return new CellView(text.isEmpty() ? "[x]" : text, "", "");
    }
    return new CellView(
        text,
        FigureAddress.of(collaboration, section.getMeasure(), quarter, row.getForce(), at),
        "%s, %s, %s: where it comes from".formatted(text, section.getTitle(), row.getTitle()));
  }

  private static String comparison(ReportRow row, ComparisonKind kind) {
    return row.getComparisonsList().stream()
        .filter(comparison -> comparison.getKind() == kind)
        .map(Comparisons::inColumn)
        .findFirst()
        .orElse("");
  }
}
