package oversight.portal.web.report;

import java.util.List;
import oversight.portal.web.page.Completeness;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/**
 * The author's desk for a quarter.
 *
 * @param title the collaboration's name
 * @param quarter with its dates
 * @param crumbs the way here
 * @param marking the report's
 * @param path the report's address
 * @param problems what is wrong
 * @param completeness who has supplied
 * @param summary what a commissioner must know first
 * @param fields a text for each measure
 * @param etag which writing this follows
 * @param updated who wrote last, and when; empty for nobody
 */
public record EditPage(
    String title,
    String quarter,
    List<Link> crumbs,
    String marking,
    String path,
    List<Problem> problems,
    Completeness completeness,
    String summary,
    List<EditField> fields,
    String etag,
    String updated) {}
