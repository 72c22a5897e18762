package oversight.portal.api.submissions;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.request.Quoted;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.clients.Upload;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/** Takes a file of figures and passes it on as it arrives. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/submissions")
final class UploadController {
  private final Collaborations collaborations;
  private final UploadAnswer answer;

  UploadController(Collaborations collaborations, UploadAnswer answer) {
    this.collaborations = collaborations;
    this.answer = answer;
  }

  @PostMapping
  void upload(
      @PathVariable String collaboration,
      @RequestParam String quarter,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String filename,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean submit,
      @RequestParam(defaultValue = "") String log,
      @RequestParam(defaultValue = "") String revisionReason,
      @RequestParam(defaultValue = "") String uploadId,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    CollaborationClient client = collaborations.of(collaboration);
    UploadedFile file = UploadedFile.of(request);
    UploadHeader header =
        UploadHeader.newBuilder()
            .setForce(force)
            .setQuarter(quarter)
            .setFormat(file.format())
            .setFilename(filename.isEmpty() ? file.filename() : UploadedFile.bare(filename))
            .setIdempotencyKey(Quoted.key(key))
            .setDryRun(dryRun)
            .setSubmit(submit)
            .setLog(log)
            .setRevisionReason(revisionReason)
            .setUploadId(uploadId)
            .build();
    UploadSubmissionResponse taken = Upload.send(client.uploads(), header, file.content());
    answer.write(response, taken);
  }
}
