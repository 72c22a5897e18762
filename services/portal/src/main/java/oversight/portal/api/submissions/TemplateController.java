package oversight.portal.api.submissions;

import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.clients.Collaborations;
import oversight.portal.problem.Reasons;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.GetTemplateRequest;
import oversight.returns.v1.Template;
import oversight.returns.v1.UploadFormat;

/** The form of a return, ready to fill. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/returns/{quarter}")
final class TemplateController {
  private final Collaborations collaborations;

  TemplateController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/template.{format:csv|xlsx|ods}")
  ResponseEntity<byte[]> template(
      @PathVariable String collaboration,
      @PathVariable String quarter,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String force) {
    UploadFormat known = Formats.ofEnding(format).orElseThrow(() -> notYet(format));
    Template template = fetch(collaboration, quarter, force, known, format);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, template.getContentType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(template.getFilename(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(template.getContent().toByteArray());
  }

  private Template fetch(
      String collaboration, String quarter, String force, UploadFormat known, String format) {
    try {
      return collaborations
          .of(collaboration)
          .submissions()
          .getTemplate(
              GetTemplateRequest.newBuilder()
                  .setForce(force)
                  .setQuarter(quarter)
                  .setFormat(known)
                  .build());
    } catch (StatusRuntimeException refused) {
      if (Reasons.name(ErrorReason.ERROR_REASON_FORMAT_UNKNOWN)
          .equals(Refusal.of(refused).reason())) {
        throw notYet(format);
      }
      throw refused;
    }
  }

  /** Here it is the answer's format that is missing, not the request's: 406, not 415. */
  private static RefusedException notYet(String format) {
    return new RefusedException(
        new Refusal(
            HttpStatus.NOT_ACCEPTABLE,
            Reasons.name(ErrorReason.ERROR_REASON_FORMAT_UNKNOWN),
            "The form is not to be had as " + format + "; fetch template.csv instead.",
            Map.of(),
            List.of()));
  }
}
