package oversight.portal.api.packs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.RenderPackRequest;
import oversight.governance.v1.RenderPackResponse;
import oversight.portal.api.response.FileStream;
import oversight.portal.clients.Governance;

/** A compiled pack as a document. */
@RestController
final class PackDocumentController {
  private final Governance governance;

  PackDocumentController(Governance governance) {
    this.governance = governance;
  }

  @GetMapping("/api/v1/packs/{pack}.{format:html|docx|pdf|ods}")
  void document(
      @PathVariable String pack,
      @PathVariable String format,
      @RequestParam(defaultValue = "0") int version,
      HttpServletResponse response)
      throws IOException {
    RenderPackRequest request =
        RenderPackRequest.newBuilder()
            .setName(PackName.of(pack))
            .setFormat(PackFormat.valueOf(format.toUpperCase(Locale.ROOT)))
            .setVersion(version)
            .build();
    FileStream.send(
        response,
        () -> governance.documents().renderPack(request),
        first -> new FileStream.Head(first.getFilename(), first.getContentType()),
        RenderPackResponse::getChunk);
  }
}
