package oversight.portal.web.submission;

import oversight.portal.web.page.Tag;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SupplierProgress;

/** What the states of a submission are called, and what each means for whoever reads it. */
public final class States {
  private States() {}

  /** The state in a word or two. */
  public static Tag tag(SubmissionState state) {
    return switch (state) {
      case CHECKED -> new Tag("Checked", "turquoise");
      case REJECTED -> new Tag("Refused", "red");
      case SUBMITTED -> new Tag("To sign off", "yellow");
      case SIGNED_OFF -> new Tag("Signed off", "green");
      case RETURNED -> new Tag("Returned", "orange");
      case WITHDRAWN -> new Tag("Withdrawn", "grey");
      case SUPERSEDED -> new Tag("Replaced", "grey");
      case SUBMISSION_STATE_UNSPECIFIED, UNRECOGNIZED -> new Tag("Nothing sent", "grey");
    };
  }

  /** How far a supplier has come: what it signed off may not be all that it owes. */
  public static Tag tag(SupplierProgress supplier) {
    return supplier.getState() == SubmissionState.SIGNED_OFF && supplier.getMissingCount() > 0
        ? new Tag("Signed off in part", "yellow")
        : tag(supplier.getState());
  }

  /** What the state means, in a sentence. */
  public static String meaning(SubmissionState state) {
    return switch (state) {
      case CHECKED -> "Every row was taken. Nothing counts until it is submitted and signed off.";
      case REJECTED ->
          "Some rows were refused, so no figure was stored. Mend the file and upload it again.";
      case SUBMITTED ->
          "It waits for an approver, who must be someone other than the person who uploaded it.";
      case SIGNED_OFF -> "Its figures count.";
      case RETURNED ->
          "The approver sent it back, so its figures do not count. Mend the file and upload it"
              + " again.";
      case WITHDRAWN -> "It was taken back. Its figures do not count.";
      case SUPERSEDED -> "Later signed-off figures stand in place of all of these.";
      case SUBMISSION_STATE_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }
}
