package oversight.portal.web.collaboration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.report.MatrixView;
import oversight.portal.web.section.SectionPart;

/**
 * A collaboration.
 *
 * @param name the collaboration's name
 * @param shortName its initials
 * @param purpose what it is for
 * @param crumbs the way here
 * @param marking the highest of what is shown
 * @param facts lead, agreement and money
 * @param members by date
 * @param latest the latest report's link; its text is the quarter
 * @param published who published it and when
 * @param matrix the latest report's table; null where there is no report
 * @param key the shorthand in that table
 * @param missing which suppliers its totals lack; empty for none
 * @param illustrative whether any figure in it is made up
 * @param parts what only this collaboration has
 * @param measures what is measured
 * @param reports what was published
 * @param byEmail where to ask for mail of the next ones; empty where none would be sent
 * @param actions what the caller may do here
 */
public record CollaborationPage(
    String name,
    String shortName,
    String purpose,
    List<Link> crumbs,
    String marking,
    List<Fact> facts,
    List<MemberLine> members,
    Link latest,
    String published,
    @Nullable MatrixView matrix,
    Map<String, String> key,
    String missing,
    boolean illustrative,
    List<SectionPart> parts,
    List<MeasureLine> measures,
    List<ReportLine> reports,
    String byEmail,
    List<Link> actions) {}
