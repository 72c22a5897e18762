package oversight.portal.web.publicreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import oversight.portal.publicreport.PublicLibrary;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.CommentaryHtml;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Symbols;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.PublicSection;

/**
 * A public version as a page.
 *
 * @param title of the report
 * @param quarter with its dates
 * @param illustrative whether any figure is made up
 * @param summary what its author says first, as safe HTML; may be empty
 * @param sections a measure each, in the board's order
 * @param key what the shorthand means
 * @param facts version, time, hash
 * @param versions the others
 * @param files to download
 */
public record PublicPage(
    String title,
    String quarter,
    boolean illustrative,
    String summary,
    List<PublicSectionView> sections,
    Map<String, String> key,
    List<Fact> facts,
    List<Link> versions,
    List<Link> files) {
  /** The way here. */
  public List<Link> crumbs() {
    return List.of(new Link("Published for everybody", "/public"));
  }

  static PublicPage of(String slug, PublicReport report, int latest) {
    String quarter = PublicLibrary.quarter(report);
    String page = "/public/" + slug + "/" + quarter;
    String api = "/api/v1/public/collaborations/" + slug + "/reports/" + quarter;
    String version = "?version=" + report.getVersion();
    List<Link> versions = new ArrayList<>();
    for (int number = latest; number > 0; number--) {
      if (number != report.getVersion()) {
        versions.add(new Link("version " + number, page + "?version=" + number));
      }
    }
    return new PublicPage(
        report.getContent().getTitle(),
        report.getContent().getQuarterLabel(),
        report.getContent().getIllustrative(),
        CommentaryHtml.of(report.getContent().getSummary()),
        PublicSectionView.of(inOrder(report.getContent())),
        Symbols.key(
            report.getContent().getSectionsList().stream()
                .flatMap(section -> section.getTablesList().stream())
                .flatMap(table -> table.getCellsList().stream())
                .map(PublicCell::getDisplay)),
        List.of(
            Fact.of("Version", "%d of %d".formatted(report.getVersion(), latest)),
            Fact.of("Published", Moments.moment(report.getPublishTime())),
            Fact.of("SHA-256", report.getSha256())),
        versions,
        List.of(
            new Link("Tables as CSV", api + ".csv" + version),
            new Link("Tables as ODS", api + ".ods" + version),
            new Link("Everything as JSON", api + version)));
  }

  /** By theme; a version of before there were themes as it stands. */
  private static List<PublicSection> inOrder(PublicContent content) {
    List<String> order =
        content.getThemesList().stream()
            .flatMap(theme -> theme.getMeasuresList().stream())
            .toList();
    return content.getSectionsList().stream()
        .sorted(Comparator.comparingInt(section -> order.indexOf(section.getMeasure())))
        .toList();
  }
}
