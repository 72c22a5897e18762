package oversight.portal.web.submission;

import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;

/**
 * What a caller may do with a submission. The service decides again; this only spares people
 * buttons that would be refused.
 *
 * @param submit send it to the approver
 * @param withdraw take it back
 * @param signOff make it count, or return it
 * @param ownUpload whether the caller would have to sign off what they uploaded themselves
 * @param again whether the caller may send figures in its place
 */
public record Moves(
    boolean submit, boolean withdraw, boolean signOff, boolean ownUpload, boolean again) {
  static Moves of(Caller caller, Submission submission) {
    boolean own =
        !submission.getForce().isEmpty()
            && submission.getForce().equals(caller.organisation().supplier());
    boolean supplies = own && caller.may(Permission.SUPPLY);
    boolean signs =
        own
            && caller.may(Permission.SIGN_OFF)
            && submission.getState() == SubmissionState.SUBMITTED;
    boolean uploader = caller.username().equals(submission.getUploadedBy());
    return new Moves(
        supplies && submission.getState() == SubmissionState.CHECKED,
        supplies
            && (submission.getState() == SubmissionState.CHECKED
                || submission.getState() == SubmissionState.SUBMITTED),
        signs && !uploader,
        signs && uploader,
        supplies);
  }

  /** Whether there is anything to do. */
  public boolean any() {
    return submit || withdraw || signOff;
  }
}
