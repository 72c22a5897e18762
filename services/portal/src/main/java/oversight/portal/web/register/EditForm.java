package oversight.portal.web.register;

import java.util.List;
import oversight.portal.web.page.Conflict;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/**
 * The form of a record, new or old.
 *
 * @param title "Change an action"
 * @param crumbs the way back
 * @param action where it is sent
 * @param etag of the version that is changed; empty for a new record
 * @param sections its fields under their headings
 * @param reason why, for the history
 * @param problems what is wrong
 * @param conflicts where somebody else changed the record meanwhile: what it says now, beside what
 *     was typed
 */
public record EditForm(
    String title,
    List<Link> crumbs,
    String action,
    String etag,
    List<FormSection> sections,
    String reason,
    List<Problem> problems,
    List<Conflict> conflicts) {
  /** Fields under a heading; the first has none. */
  public record FormSection(String heading, List<FormField> fields) {}

  /** The same for the version that there is now, so that saving again puts what was typed there. */
  EditForm against(String now, List<Conflict> found) {
    return new EditForm(title, crumbs, action, now, sections, reason, problems, found);
  }
}
