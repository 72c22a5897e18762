package oversight.portal.api.submissions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.request.ResourceId;
import oversight.portal.api.response.FileStream;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.DownloadMarkedCopyRequest;
import oversight.returns.v1.DownloadOriginalRequest;
import oversight.returns.v1.DownloadOriginalResponse;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.ListFindingsRequest;
import oversight.returns.v1.ListFindingsResponse;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.ListSubmissionsResponse;
import oversight.returns.v1.Submission;

/** What came in. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/submissions")
final class SubmissionController {
  private static final String COLLECTION = "submissions";

  private final Collaborations collaborations;

  SubmissionController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping
  ListSubmissionsResponse list(
      @PathVariable String collaboration,
      @RequestParam(defaultValue = "") String quarter,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    return collaborations
        .of(collaboration)
        .submissions()
        .listSubmissions(
            ListSubmissionsRequest.newBuilder()
                .setQuarter(quarter)
                .setForce(force)
                .setPageSize(pageSize)
                .setPageToken(pageToken)
                .build());
  }

  @GetMapping("/{submission}")
  Submission get(@PathVariable String collaboration, @PathVariable String submission) {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .submissions()
        .getSubmission(GetSubmissionRequest.newBuilder().setName(name(client, submission)).build());
  }

  @GetMapping("/{submission}/findings")
  ListFindingsResponse findings(
      @PathVariable String collaboration,
      @PathVariable String submission,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .submissions()
        .listFindings(
            ListFindingsRequest.newBuilder()
                .setParent(name(client, submission))
                .setPageSize(pageSize)
                .setPageToken(pageToken)
                .build());
  }

  /** Byte for byte as it was received. */
  @GetMapping("/{submission}/original")
  void original(
      @PathVariable String collaboration,
      @PathVariable String submission,
      HttpServletResponse response)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    DownloadOriginalRequest request =
        DownloadOriginalRequest.newBuilder().setName(name(client, submission)).build();
    FileStream.send(
        response,
        () -> client.downloads().downloadOriginal(request),
        first -> new FileStream.Head(first.getFilename(), first.getContentType()),
        DownloadOriginalResponse::getChunk);
  }

  /** A copy with what was found marked in its cells. */
  @GetMapping("/{submission}/marked")
  void marked(
      @PathVariable String collaboration,
      @PathVariable String submission,
      HttpServletResponse response)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    DownloadMarkedCopyRequest request =
        DownloadMarkedCopyRequest.newBuilder().setName(name(client, submission)).build();
    FileStream.send(
        response,
        () -> client.downloads().downloadMarkedCopy(request),
        first -> new FileStream.Head(first.getFilename(), first.getContentType()),
        DownloadOriginalResponse::getChunk);
  }

  private static String name(CollaborationClient client, String submission) {
    return client.name(COLLECTION, ResourceId.of(submission));
  }
}
