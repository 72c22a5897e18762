package oversight.collaboration.owed;

import oversight.returns.v1.SubmissionState;

/**
 * How far a figure has come that a supplier owes.
 *
 * @param state the furthest of a submission that holds it; unspecified where none does
 * @param nil whether it counts as "nothing to report"
 */
public record Standing(SubmissionState state, boolean nil) {
  /** Nothing was sent. */
  static final Standing NOTHING = new Standing(SubmissionState.SUBMISSION_STATE_UNSPECIFIED, false);

  /** Whether the figure counts. */
  boolean counts() {
    return state == SubmissionState.SIGNED_OFF;
  }

  /** Whether it counts or may still: it was sent and neither returned nor taken back. */
  boolean isLive() {
    return switch (state) {
      case CHECKED, SUBMITTED, SIGNED_OFF -> true;
      default -> false;
    };
  }
}
