package oversight.portal.web.submission;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;

/** Lists submissions over all collaborations. */
@Component
public final class SubmissionLists {
  private static final int EACH = 200;

  private final Visible visible;
  private final Collaborations collaborations;

  SubmissionLists(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  /** What the caller's organisation supplied, newest first; a collaboration that is down lacks. */
  public List<SubmissionLine> own(Caller caller, Predicate<Submission> wanted) {
    String supplier = caller.organisation().supplier();
    if (supplier.isEmpty()) {
      return List.of();
    }
    return list(caller, supplier, wanted);
  }

  /** What waits for the caller's signature. */
  public List<SubmissionLine> toSign(Caller caller) {
    return own(
        caller,
        submission ->
            submission.getState() == SubmissionState.SUBMITTED
                && !submission.getUploadedBy().equals(caller.username()));
  }

  private List<SubmissionLine> list(Caller caller, String supplier, Predicate<Submission> wanted) {
    return Together.ask(
            visible.collaborations(caller),
            collaboration ->
                Together.orElse(
                    () ->
                        collaborations
                            .of(collaboration.slug(), caller)
                            .submissions()
                            .listSubmissions(
                                ListSubmissionsRequest.newBuilder()
                                    .setForce(supplier)
                                    .setPageSize(EACH)
                                    .build())
                            .getSubmissionsList()
                            .stream()
                            .filter(wanted)
                            .map(submission ->
                                SubmissionLine.of(visible.region(), collaboration, submission))
                            .toList(),
                    refused -> List.<SubmissionLine>of()))
        .stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(SubmissionLine::sortKey))
        .toList();
  }
}
