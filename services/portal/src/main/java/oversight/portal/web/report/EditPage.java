package oversight.portal.web.report;

import java.util.List;
import oversight.portal.web.page.Completeness;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.AsAt;

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
 * @param chase whom to ask for what is still owed, in words; empty for nobody
 * @param draft how far the next version is
 * @param summary what a commissioner must know first
 * @param before the passages before the figures
 * @param themes the measures; none before a figure of the quarter is signed off
 * @param after the passages after the figures
 * @param presenter the post of who presents it
 * @param board the day on which the board meets
 * @param etag which writing this follows
 * @param updated who wrote last, and when; empty for nobody
 * @param checked whether the previews are to be open
 */
public record EditPage(
    String title,
    String quarter,
    List<Link> crumbs,
    String marking,
    String path,
    List<Problem> problems,
    Completeness completeness,
    List<String> chase,
    DraftView draft,
    EditField summary,
    List<EditField> before,
    List<EditTheme> themes,
    List<EditField> after,
    String presenter,
    AsAt board,
    String etag,
    String updated,
    boolean checked) {}
