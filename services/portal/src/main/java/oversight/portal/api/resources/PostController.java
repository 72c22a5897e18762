package oversight.portal.api.resources;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Parameters;
import oversight.portal.api.request.Quoted;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.Collaborations;
import oversight.rocu.v1.LentPost;
import oversight.rocu.v1.ListPostVersionsRequest;
import oversight.rocu.v1.ListPostVersionsResponse;
import oversight.rocu.v1.ListPostsRequest;
import oversight.rocu.v1.ListPostsResponse;
import oversight.rocu.v1.RecordPostRequest;

/** The posts that forces lend to the organised crime unit. */
@RestController
@RequestMapping("/api/v1/collaborations/rocu/posts")
final class PostController {
  private final Collaborations collaborations;
  private final JsonBody body;

  PostController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping
  ListPostsResponse list(
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String asOf) {
    ListPostsRequest.Builder request = ListPostsRequest.newBuilder().setOn(on).setForce(force);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("rocu").posts().listPosts(request.build());
  }

  /**
   * Records it anew; {@code If-Match} says which version was read, and is left out for the first.
   */
  @PutMapping("/{post}")
  ResponseEntity<LentPost> put(
      @PathVariable String post,
      @RequestParam(defaultValue = "") String reason,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request)
      throws IOException {
    LentPost recorded =
        collaborations
            .of("rocu")
            .posts()
            .recordPost(
                RecordPostRequest.newBuilder()
                    .setPost(
                        body.read(request, LentPost.newBuilder()).setReference(ResourceId.of(post)))
                    .setEtag(ifMatch == null ? "" : Quoted.tag(ifMatch))
                    .setReason(reason)
                    .build());
    return ResponseEntity.ok().eTag(recorded.getVersion().getEtag()).body(recorded);
  }

  @GetMapping("/{post}/versions")
  ListPostVersionsResponse versions(@PathVariable String post) {
    return collaborations
        .of("rocu")
        .posts()
        .listPostVersions(
            ListPostVersionsRequest.newBuilder().setReference(ResourceId.of(post)).build());
  }
}
