package oversight.portal.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oversight.portal.web.text.Comparisons;
import oversight.portal.web.text.FigureAddress;
import oversight.region.Force;
import oversight.region.Region;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/** Makes a report's table of measures by forces. */
public final class MatrixBuilder {
  private static final CellView NONE = new CellView("[z]", "", "");

  private final Region region;

  /** Knows the forces' order and names. */
  public MatrixBuilder(Region region) {
    this.region = region;
  }

  /** The table of a report. */
  public MatrixView of(String collaboration, Report report) {
    SectionBuilder sections =
        new SectionBuilder(
            collaboration, report.getContent().getQuarter(), FigureAddress.at(report), Map.of());
    List<ReportSection> shown = report.getContent().getSectionsList();
    List<Force> forces =
        region.forces().stream()
            .filter(force -> shown.stream().anyMatch(section -> has(section, force)))
            .toList();
    List<String> columns = new ArrayList<>(forces.stream().map(Force::name).toList());
    columns.add("Region");
    return new MatrixView(
        columns,
        shown.stream()
            .map(section ->
                new MatrixView.Row(
                    section.getTitle(),
                    "/collaborations/%s/measures/%s".formatted(collaboration, section.getMeasure()),
                    Stream.concat(forces.stream().map(Force::code), Stream.of(""))
                        .map(code -> cell(sections, section, code))
                        .toList(),
                    change(section)))
            .toList());
  }

  private static boolean has(ReportSection section, Force force) {
    return section.getRowsList().stream().anyMatch(row -> row.getForce().equals(force.code()));
  }

  private static CellView cell(SectionBuilder sections, ReportSection section, String code) {
    return rows(section, code).map(row -> sections.cell(section, row)).findFirst().orElse(NONE);
  }

  private static Stream<ReportRow> rows(ReportSection section, String code) {
    return section.getRowsList().stream().filter(row -> row.getForce().equals(code));
  }

  private static String change(ReportSection section) {
    return rows(section, "")
        .flatMap(row -> row.getComparisonsList().stream())
        .filter(comparison -> comparison.getKind() == ComparisonKind.SAME_QUARTER_LAST_YEAR)
        .map(Comparisons::inColumn)
        .findFirst()
        .orElse("");
  }
}
