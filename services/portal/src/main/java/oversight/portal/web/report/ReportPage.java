package oversight.portal.web.report;

import java.util.List;
import java.util.Map;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.section.SectionTable;

/**
 * A report as published, or as it would be.
 *
 * @param title the collaboration's name
 * @param quarter with its dates
 * @param crumbs the way here
 * @param marking the report's
 * @param preview whether it is not published yet
 * @param head board and date, presenter, and when the figures were taken
 * @param opening the headed passages before the figures
 * @param closing those after them
 * @param changes from version 2: what is other than before
 * @param missing which suppliers the totals lack; empty for none
 * @param explanations what suppliers said of unusual figures
 * @param illustrative whether any figure in it is made up
 * @param facts version, hash, who and when
 * @param versions every version
 * @param themes the measures, as the board reads them
 * @param money value for money: what each force paid beside what it used
 * @param records the collaboration's own records that belong to no theme
 * @param references the figures in the text, by name
 * @param revision from version 2: why there is a new version; may be empty
 * @param key the shorthand in its tables
 */
public record ReportPage(
    String title,
    String quarter,
    List<Link> crumbs,
    String marking,
    boolean preview,
    List<Fact> head,
    List<PassageView> opening,
    List<PassageView> closing,
    List<String> changes,
    String missing,
    List<ExplanationLine> explanations,
    boolean illustrative,
    List<Fact> facts,
    List<VersionLine> versions,
    List<ThemeView> themes,
    List<SectionTable> money,
    List<SectionTable> records,
    List<Fact> references,
    String revision,
    Map<String, String> key) {}
