package oversight.portal.web.report;

import java.util.List;
import java.util.Map;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;

/**
 * A report as published, or as it would be.
 *
 * @param title the collaboration's name
 * @param quarter with its dates
 * @param crumbs the way here
 * @param marking the report's
 * @param preview whether it is not published yet
 * @param summary what the author says first, as safe HTML
 * @param changes from version 2: what is other than before
 * @param missing which suppliers the totals lack; empty for none
 * @param explanations what suppliers said of unusual figures
 * @param illustrative whether any figure in it is made up
 * @param facts version, hash, who and when
 * @param versions every version
 * @param sections one for each measure
 * @param key the shorthand in its tables
 */
public record ReportPage(
    String title,
    String quarter,
    List<Link> crumbs,
    String marking,
    boolean preview,
    String summary,
    List<String> changes,
    String missing,
    List<ExplanationLine> explanations,
    boolean illustrative,
    List<Fact> facts,
    List<VersionLine> versions,
    List<SectionView> sections,
    Map<String, String> key) {}
