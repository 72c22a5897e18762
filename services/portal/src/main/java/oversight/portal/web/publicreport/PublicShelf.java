package oversight.portal.web.publicreport;

import java.util.List;
import oversight.portal.publicreport.PublicLibrary;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.returns.v1.PublicReport;

/**
 * The public reports of one collaboration.
 *
 * @param title the collaboration's name
 * @param reports newest quarter first
 */
public record PublicShelf(String title, List<Line> reports) {
  /**
   * A report.
   *
   * @param link to its page, by its quarter with dates
   * @param version its latest version
   * @param published when that was published
   */
  public record Line(Link link, int version, String published) {}

  static PublicShelf of(Collaboration collaboration, List<PublicReport> reports) {
    return new PublicShelf(
        collaboration.name(),
        reports.stream().map(report -> line(collaboration.slug(), report)).toList());
  }

  private static Line line(String slug, PublicReport report) {
    String quarter = PublicLibrary.quarter(report);
    return new Line(
        new Link(Quarters.label(quarter), "/public/" + slug + "/" + quarter),
        report.getVersion(),
        Moments.moment(report.getPublishTime()));
  }
}
