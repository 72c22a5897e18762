package oversight.portal.web.register;

import java.util.List;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/**
 * The form of a record, new or old.
 *
 * @param title "Change an action"
 * @param crumbs the way back
 * @param action where it is sent
 * @param etag of the version that is changed; empty for a new record
 * @param fields its fields
 * @param reason why, for the history
 * @param problems what is wrong
 */
public record EditForm(
    String title,
    List<Link> crumbs,
    String action,
    String etag,
    List<FormField> fields,
    String reason,
    List<Problem> problems) {}
