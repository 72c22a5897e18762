package oversight.local.bench;

import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the HTTP API answers. */
final class Answers {
  private static final JsonMapper JSON = new JsonMapper();

  private Answers() {}

  /** The submission in an answer to an upload: its name, state and rows. */
  static Submission submission(String body) {
    JsonNode submission = JSON.readTree(body).get("submission");
    return Submission.newBuilder()
        .setName(submission.get("name").asString())
        .setState(SubmissionState.valueOf(submission.get("state").asString()))
        .setRows(submission.get("rows").asInt())
        .build();
  }
}
