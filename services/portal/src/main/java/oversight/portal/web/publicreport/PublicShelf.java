package oversight.portal.web.publicreport;

import java.util.List;
import java.util.Optional;
import oversight.portal.publicreport.PublicLibrary;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Quarters;
import oversight.portal.web.text.Units;
import oversight.region.Collaboration;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublicTable;

/**
 * What one collaboration publishes.
 *
 * @param id of its heading
 * @param title the collaboration's name
 * @param purpose what it does, in a sentence
 * @param reports newest quarter first
 * @param numbers the first few of its newest report
 * @param illustrative whether any of that is made up
 */
public record PublicShelf(
    String id,
    String title,
    String purpose,
    List<Line> reports,
    List<Headline> numbers,
    boolean illustrative) {
  private static final int NUMBERS = 4;

  /** Copies the lists. */
  public PublicShelf {
    reports = List.copyOf(reports);
    numbers = List.copyOf(numbers);
  }

  /**
   * A report.
   *
   * @param quarter {@code 2015-16-Q3}
   * @param link to its page, by its quarter with dates
   * @param version its latest version
   * @param published when that was published
   * @param csv its tables
   * @param ods the same as a spreadsheet
   */
  public record Line(
      String quarter, Link link, int version, String published, String csv, String ods) {}

  /**
   * A measure's number for the quarter and the region.
   *
   * @param title the measure's
   * @param href where it stands in the report
   * @param value as shown; "[c]" where it is withheld
   */
  public record Headline(String title, String href, String value) {}

  /** The newest report. */
  public Line latest() {
    return reports.getFirst();
  }

  /** Those before it. */
  public List<Line> earlier() {
    return reports.subList(1, reports.size());
  }

  /**
   * Of a collaboration.
   *
   * @param reports newest quarter first, without content
   * @param newest the first of them with all that it says; empty where it was not to be had
   */
  static PublicShelf of(
      Collaboration collaboration, List<PublicReport> reports, Optional<PublicReport> newest) {
    List<Line> lines = reports.stream().map(report -> line(collaboration.slug(), report)).toList();
    return new PublicShelf(
        "unit-" + collaboration.slug(),
        collaboration.name(),
        collaboration.purpose(),
        lines,
        newest.stream()
            .flatMap(report ->
                report.getContent().getSectionsList().stream()
                    .flatMap(section ->
                        number(section, report.getContent().getQuarter(), lines).stream()))
            .limit(NUMBERS)
            .toList(),
        newest.map(report -> report.getContent().getIllustrative()).orElse(false));
  }

  private static Line line(String slug, PublicReport report) {
    String quarter = PublicLibrary.quarter(report);
    String api =
        "/api/v1/public/collaborations/%s/reports/%s.%%s?version=%d"
            .formatted(slug, quarter, report.getVersion());
    return new Line(
        quarter,
        new Link(Quarters.label(quarter), "/public/" + slug + "/" + quarter),
        report.getVersion(),
        Moments.moment(report.getPublishTime()),
        api.formatted("csv"),
        api.formatted("ods"));
  }

  /** What stands for the measure, or else its only part. */
  private static Optional<Headline> number(
      PublicSection section, String quarter, List<Line> lines) {
    Optional<PublicTable> whole =
        section.getTablesList().stream()
            .filter(table -> table.getCode().equals(section.getMeasure()))
            .findFirst()
            .or(() ->
                section.getTablesCount() == 1
                    ? Optional.of(section.getTables(0))
                    : Optional.empty());
    return whole.stream()
        .flatMap(table -> table.getCellsList().stream())
        .filter(cell ->
            cell.getForce().isEmpty()
                && cell.getBreakdown().isEmpty()
                && cell.getPeriod().equals(quarter))
        .findFirst()
        .map(cell ->
            new Headline(
                section.getTitle(),
                lines.getFirst().link().href() + "#section-" + section.getMeasure(),
                cell.hasValue()
                    ? cell.getDisplay() + Units.after(section.getUnit())
                    : cell.getDisplay()));
  }
}
