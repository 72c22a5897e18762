package oversight.portal.web.submission;

import oversight.portal.web.page.Tag;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.Submission;

/**
 * A submission in a list.
 *
 * @param title whose, for what
 * @param href its page
 * @param quarter with its dates
 * @param state how far it has come
 * @param about rows, errors and warnings
 * @param uploaded when and by whom
 * @param sortKey orders lists newest first
 */
public record SubmissionLine(
    String title,
    String href,
    String quarter,
    Tag state,
    String about,
    String uploaded,
    long sortKey) {
  /** A submission of a collaboration. */
  static SubmissionLine of(Region region, Collaboration collaboration, Submission submission) {
    return new SubmissionLine(
        "%s for %s"
            .formatted(Names.supplier(region, submission.getForce()), collaboration.shortName()),
        Names.path(submission.getName()),
        Quarters.label(submission.getQuarter()),
        States.tag(submission.getState()),
        "%s, %s, %s"
            .formatted(
                Numbers.count(submission.getRows(), "row", "rows"),
                Numbers.count(submission.getErrors(), "error", "errors"),
                Numbers.count(submission.getWarnings(), "warning", "warnings")),
        "%s by %s"
            .formatted(Moments.moment(submission.getUploadTime()), submission.getUploadedBy()),
        -submission.getUploadTime().getSeconds());
  }
}
