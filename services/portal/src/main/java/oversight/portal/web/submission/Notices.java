package oversight.portal.web.submission;

import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;

/**
 * Says on a submission's page what was just done there. An address that somebody passes on, or that
 * is opened again later, says nothing that is not so, and tells nobody of what another did.
 */
final class Notices {
  private Notices() {}

  /**
   * The notice.
   *
   * @param done what the address says was done
   * @return empty for none
   */
  static String of(String done, Submission submission, Caller caller) {
    boolean uploader = caller.username().equals(submission.getUploadedBy());
    boolean supplies = caller.may(Permission.SUPPLY);
    boolean signs = caller.may(Permission.SIGN_OFF);
    SubmissionState state = submission.getState();
    return switch (done) {
      case "uploaded" ->
          said(uploader && submission.getUnexplainedWarnings() == 0, "The file was kept.");
      case "explained" ->
          said(
              supplies,
              state == SubmissionState.CHECKED && submission.getUnexplainedWarnings() == 0
                  ? "The explanations were kept. Submit the figures next."
                  : "The explanations were kept.");
      case "submitted" ->
          said(
              supplies && state == SubmissionState.SUBMITTED,
              "Submitted. An approver of your organisation signs it off next.");
      case "withdrawn" -> said(supplies && state == SubmissionState.WITHDRAWN, "Withdrawn.");
      case "signed-off" ->
          said(
              signs && state == SubmissionState.SIGNED_OFF,
              "Signed off. The figures count from now on.");
      case "returned" ->
          said(signs && state == SubmissionState.RETURNED, "Returned to the supplier.");
      default -> "";
    };
  }

  private static String said(boolean so, String words) {
    return so ? words : "";
  }
}
