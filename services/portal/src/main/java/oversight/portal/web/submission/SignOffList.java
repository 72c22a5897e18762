package oversight.portal.web.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.region.Collaboration;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;

/** What waits for a caller's signature, with what changed in it. */
@Component
final class SignOffList {
  private static final int EACH = 200;
  private static final int WITH_CHANGES = 10;
  private static final int SHOWN = 6;

  private final Visible visible;
  private final Collaborations collaborations;
  private final Glances glances;

  SignOffList(Visible visible, Collaborations collaborations, Glances glances) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.glances = glances;
  }

  private record Waiting(Collaboration collaboration, Submission submission) {}

  /** Newest first; of the first ten it is shown what changed. */
  List<ToSign> of(Caller caller) {
    String supplier = caller.organisation().supplier();
    List<Waiting> waiting =
        new ArrayList<>(
            Together.ask(
                    visible.collaborations(caller),
                    collaboration ->
                        Together.orElse(
                            () -> waiting(caller, collaboration, supplier),
                            refused -> List.<Waiting>of()))
                .stream()
                .flatMap(List::stream)
                .toList());
    waiting.sort(Comparator.comparingLong(one -> -one.submission().getUploadTime().getSeconds()));
    boolean reads = caller.may(Permission.READ_ORIGINALS);
    return Together.ask(
        waiting, one -> line(caller, one, reads && waiting.indexOf(one) < WITH_CHANGES));
  }

  private List<Waiting> waiting(Caller caller, Collaboration collaboration, String supplier) {
    return collaborations
        .of(collaboration.slug(), caller)
        .submissions()
        .listSubmissions(
            ListSubmissionsRequest.newBuilder().setForce(supplier).setPageSize(EACH).build())
        .getSubmissionsList()
        .stream()
        .filter(submission ->
            submission.getState() == SubmissionState.SUBMITTED
                && !submission.getUploadedBy().equals(caller.username()))
        .map(submission -> new Waiting(collaboration, submission))
        .toList();
  }

  private ToSign line(Caller caller, Waiting waiting, boolean withChanges) {
    Submission submission = waiting.submission();
    List<QuarterLine> changes = List.of();
    if (withChanges) {
      CollaborationClient client = collaborations.of(waiting.collaboration().slug(), caller);
      changes =
          glances.quarter(
              client, submission, FileSheets.read(Glances.original(client, submission), List.of()));
    }
    return new ToSign(
        "waiting-" + submission.getName().replaceAll("[^A-Za-z0-9]", "-"),
        SubmissionLine.of(visible.region(), waiting.collaboration(), submission),
        changes.stream().limit(SHOWN).toList(),
        Math.max(0, changes.size() - SHOWN));
  }
}
