package oversight.portal.api.submissions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import oversight.portal.api.json.ProtoJson;
import oversight.portal.problem.ProblemWriter;
import oversight.portal.problem.Refusal;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadSubmissionResponse;
import tools.jackson.databind.json.JsonMapper;

/** Says how an upload went: 201 where it was kept, 200 where only checked, 422 where refused. */
@Component
final class UploadAnswer {
  private static final JsonMapper MAPPER = new JsonMapper();

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
    boolean kept = !submission.getDryRun() && !taken.getAlreadyReceived();
    response.setStatus(kept ? HttpStatus.CREATED.value() : HttpStatus.OK.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(MAPPER.writeValueAsBytes(kept(taken)));
  }

  /**
   * The submission itself, as a GET would show it, with its first findings beside; and once more
   * under the name it has in the gRPC answer, so that callers of either find it where they look.
   */
  private Map<String, Object> kept(UploadSubmissionResponse taken) {
    Map<String, Object> answer = new LinkedHashMap<>();
    json.tree(taken.getSubmission())
        .properties()
        .forEach(member -> answer.put(member.getKey(), member.getValue()));
    answer.putAll(members(taken));
    return answer;
  }

  private static Refusal refusal(Submission submission) {
    int errors = submission.getErrors();
    return Refusal.of(
        ErrorReason.ERROR_REASON_ROWS_REFUSED,
        errors == 1
            ? "There is an error in the file; no figure was taken."
            : "There are " + errors + " errors in the file; no figure was taken.");
  }

  private Map<String, ?> members(UploadSubmissionResponse taken) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("submission", json.tree(taken.getSubmission()));
    members.put("findings", taken.getFindingsList().stream().map(json::tree).toList());
    members.put("totalFindings", taken.getTotalFindings());
    if (taken.getAlreadyReceived()) {
      members.put("alreadyReceived", true);
      members.put(
          "message",
          "We already received this file from you for this quarter. Nothing was stored again: this"
              + " is what came of it the first time.");
    }
    return members;
  }
}
