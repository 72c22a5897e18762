package oversight.portal.web.home;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;

/** What waits for its supplier: it came back to be mended, or was never submitted. */
@Component
final class WaitingLines {
  private static final int LOOKED_AT = 200;
  private static final int MOST = 10;

  /** What, sent later for the same quarter, stands in for what was returned. */
  private static final Set<SubmissionState> STANDS_IN =
      EnumSet.of(SubmissionState.CHECKED, SubmissionState.SUBMITTED, SubmissionState.SIGNED_OFF);

  private static final Set<SubmissionState> WAITS =
      EnumSet.of(SubmissionState.RETURNED, SubmissionState.CHECKED);

  private final Visible visible;
  private final Collaborations collaborations;

  WaitingLines(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  /** Of all collaborations; one that is down lacks. */
  List<WaitingLine> of(Caller caller) {
    String supplier = caller.organisation().supplier();
    return Together.ask(
            visible.collaborations(caller),
            collaboration ->
                Together.orElse(
                    () -> of(collaboration, caller, supplier), refused -> List.<WaitingLine>of()))
        .stream()
        .flatMap(List::stream)
        .limit(MOST)
        .toList();
  }

  private List<WaitingLine> of(Collaboration collaboration, Caller caller, String supplier) {
    List<Submission> sent =
        collaborations
            .of(collaboration.slug(), caller)
            .submissions()
            .listSubmissions(
                ListSubmissionsRequest.newBuilder()
                    .setForce(supplier)
                    .setPageSize(LOOKED_AT)
                    .build())
            .getSubmissionsList();
    return sent.stream()
        .filter(submission -> WAITS.contains(submission.getState()))
        .filter(submission -> sent.stream().noneMatch(other -> standsIn(other, submission)))
        .map(submission -> line(collaboration, submission))
        .toList();
  }

  private static boolean standsIn(Submission other, Submission returned) {
    return STANDS_IN.contains(other.getState())
        && other.getQuarter().equals(returned.getQuarter())
        && other.getLog().equals(returned.getLog())
        && other.getUploadTime().getSeconds() > returned.getUploadTime().getSeconds();
  }

  private static WaitingLine line(Collaboration collaboration, Submission submission) {
    return new WaitingLine(
        "%s (%s), %s"
            .formatted(
                collaboration.name(),
                collaboration.shortName(),
                Quarters.label(submission.getQuarter())),
        reason(submission),
        submission.getState() == SubmissionState.RETURNED,
        "%s, uploaded %s by %s"
            .formatted(
                Numbers.count(submission.getRows(), "row", "rows"),
                Moments.moment(submission.getUploadTime()),
                submission.getUploadedBy()),
        Names.path(submission.getName()),
        "/submissions/new?collaboration=%s&quarter=%s&log=%s"
            .formatted(collaboration.slug(), submission.getQuarter(), submission.getLog()));
  }

  private static String reason(Submission submission) {
    if (submission.getState() == SubmissionState.RETURNED) {
      return submission.getReason();
    }
    int warnings = submission.getUnexplainedWarnings();
    return warnings == 0
        ? "Look at it and submit it, or withdraw it."
        : "Explain %s, then submit it; or withdraw it."
            .formatted(Numbers.count(warnings, "warning", "warnings"));
  }
}
