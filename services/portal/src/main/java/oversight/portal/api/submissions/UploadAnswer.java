package oversight.portal.api.submissions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import oversight.portal.api.json.ProtoJson;
import oversight.portal.problem.ProblemWriter;
import oversight.portal.problem.Refusal;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadSubmissionResponse;

/** Says how an upload went: 201 where it was kept, 200 where only checked, 422 where refused. */
@Component
final class UploadAnswer {
  private final ProtoJson json;
  private final ProblemWriter problems;

  UploadAnswer(ProtoJson json, ProblemWriter problems) {
    this.json = json;
    this.problems = problems;
  }

  void write(HttpServletResponse response, UploadSubmissionResponse taken) throws IOException {
    Submission submission = taken.getSubmission();
    boolean refused =
        submission.getState() == SubmissionState.REJECTED || submission.getErrors() > 0;
    if (!submission.getDryRun() && !submission.getName().isEmpty()) {
      response.setHeader(HttpHeaders.LOCATION, "/api/v1/" + submission.getName());
    }
    if (refused) {
      problems.write(response, refusal(submission), members(taken));
      return;
    }
    response.setStatus(submission.getDryRun() ? HttpStatus.OK.value() : HttpStatus.CREATED.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.bytes(taken));
  }

  private static Refusal refusal(Submission submission) {
    int errors = submission.getErrors();
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "ROWS_REFUSED",
        errors == 1
            ? "There is an error in the file; no figure was taken."
            : "There are " + errors + " errors in the file; no figure was taken.",
        Map.of(),
        List.of());
  }

  private Map<String, ?> members(UploadSubmissionResponse taken) {
    return Map.of(
        "submission", json.tree(taken.getSubmission()),
        "findings", taken.getFindingsList().stream().map(json::tree).toList(),
        "totalFindings", taken.getTotalFindings());
  }
}
