package oversight.portal.api.registers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.RecordDocument;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderRecordRequest;
import oversight.portal.api.request.ResourceId;
import oversight.portal.api.response.FileStream;
import oversight.portal.clients.Governance;

/** Records as papers: a meeting's agenda and minutes, a plan's performance report. */
@RestController
final class RecordDocumentController {
  private final Governance governance;

  RecordDocumentController(Governance governance) {
    this.governance = governance;
  }

  @GetMapping("/api/v1/meetings/{id}/agenda.{format:html|docx|pdf|ods}")
  void agenda(@PathVariable String id, @PathVariable String format, HttpServletResponse response)
      throws IOException {
    send("meetings/" + ResourceId.of(id), RecordDocument.AGENDA, format, response);
  }

  @GetMapping("/api/v1/meetings/{id}/minutes.{format:html|docx|pdf|ods}")
  void minutes(@PathVariable String id, @PathVariable String format, HttpServletResponse response)
      throws IOException {
    send("meetings/" + ResourceId.of(id), RecordDocument.MINUTES, format, response);
  }

  @GetMapping("/api/v1/plans/{id}/progress.{format:html|docx|pdf|ods}")
  void progress(@PathVariable String id, @PathVariable String format, HttpServletResponse response)
      throws IOException {
    send("plans/" + ResourceId.of(id), RecordDocument.PROGRESS, format, response);
  }

  private void send(
      String name, RecordDocument document, String format, HttpServletResponse response)
      throws IOException {
    RenderRecordRequest request =
        RenderRecordRequest.newBuilder()
            .setName(name)
            .setDocument(document)
            .setFormat(PackFormat.valueOf(format.toUpperCase(Locale.ROOT)))
            .build();
    FileStream.send(
        response,
        () -> governance.recordDocuments().renderRecord(request),
        first -> new FileStream.Head(first.getFilename(), first.getContentType()),
        RenderPackResponse::getChunk);
  }
}
