package oversight.collaboration.submission;

import java.util.List;

/**
 * Holds a submission, which was right when it was received, against what was signed off since.
 * Asked in the transaction that signs it off, while no other sign-off of the collaboration is under
 * way, so that what it finds still holds when the submission counts.
 */
public interface SignOffCheck {
  /**
   * What is wrong with it by now; nothing, at the cost of a look at an index, where nothing came.
   */
  List<Finding> findings(Submission submission);
}
