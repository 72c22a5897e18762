package oversight.portal.api.submissions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.ProtoJson;
import oversight.portal.api.request.ResourceId;
import oversight.portal.api.response.EventStream;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.clients.UploadProgressCall;
import oversight.returns.v1.UploadProgress;
import oversight.returns.v1.UploadStage;
import tools.jackson.databind.json.JsonMapper;

/** Tells, as server-sent events, how an upload of the caller's is going. */
@RestController
final class ProgressController {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Collaborations collaborations;
  private final ProtoJson json;

  ProgressController(Collaborations collaborations, ProtoJson json) {
    this.collaborations = collaborations;
    this.json = json;
  }

  @GetMapping(
      path = "/api/v1/collaborations/{collaboration}/uploads/{upload}/progress",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void progress(
      @PathVariable String collaboration, @PathVariable String upload, HttpServletResponse response)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    String id = ResourceId.of(upload);
    EventStream.send(
        response,
        () -> UploadProgressCall.follow(client, id),
        progress -> isOver(progress) ? "end" : "progress",
        progress -> MAPPER.writeValueAsString(json.tree(progress)));
  }

  private static boolean isOver(UploadProgress progress) {
    return progress.getStage() == UploadStage.FINISHED
        || progress.getStage() == UploadStage.BROKEN_OFF;
  }
}
