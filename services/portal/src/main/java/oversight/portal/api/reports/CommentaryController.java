package oversight.portal.api.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Quoted;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.GetCommentaryRequest;
import oversight.returns.v1.UpdateCommentaryRequest;

/** What the author writes beside the figures; two authors do not overwrite each other. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/reports/{quarter}/commentary")
final class CommentaryController {
  private final Collaborations collaborations;
  private final JsonBody body;

  CommentaryController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping
  ResponseEntity<Commentary> get(@PathVariable String collaboration, @PathVariable String quarter) {
    CollaborationClient client = collaborations.of(collaboration);
    return tagged(
        client
            .reports()
            .getCommentary(
                GetCommentaryRequest.newBuilder().setName(name(client, quarter)).build()));
  }

  /** Replaces it; {@code If-Match}, or the body's {@code etag}, says which version was read. */
  @PutMapping
  ResponseEntity<Commentary> put(
      @PathVariable String collaboration,
      @PathVariable String quarter,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    Commentary.Builder commentary = body.read(request, Commentary.newBuilder());
    if (ifMatch != null) {
      commentary.setEtag(Quoted.tag(ifMatch));
    }
    return tagged(
        client
            .reports()
            .updateCommentary(
                UpdateCommentaryRequest.newBuilder()
                    .setName(name(client, quarter))
                    .setCommentary(commentary.clearUpdatedBy().clearUpdateTime())
                    .build()));
  }

  private static ResponseEntity<Commentary> tagged(Commentary commentary) {
    return commentary.getEtag().isEmpty()
        ? ResponseEntity.ok(commentary)
        : ResponseEntity.ok().eTag(commentary.getEtag()).body(commentary);
  }

  private static String name(CollaborationClient client, String quarter) {
    return client.name("reports", ResourceId.of(quarter));
  }
}
