package oversight.portal.api.packs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.ListPublicPacksRequest;
import oversight.governance.v1.ListPublicPacksResponse;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderPublicPackRequest;
import oversight.portal.api.request.ResourceId;
import oversight.portal.api.response.FileStream;
import oversight.portal.clients.Governance;

/** What anybody may fetch of packs; no token is asked for, and none is sent on. */
@RestController
@RequestMapping("/api/v1/public/packs")
final class PublicPackController {
  private final Governance governance;

  PublicPackController(Governance governance) {
    this.governance = governance;
  }

  @GetMapping
  ListPublicPacksResponse list(
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    return governance
        .packsOfNobody()
        .listPublicPacks(
            ListPublicPacksRequest.newBuilder()
                .setPageSize(pageSize)
                .setPageToken(pageToken)
                .build());
  }

  @GetMapping("/{pack}.{format:html|docx|pdf|ods}")
  void document(
      @PathVariable String pack, @PathVariable String format, HttpServletResponse response)
      throws IOException {
    RenderPublicPackRequest request =
        RenderPublicPackRequest.newBuilder()
            .setName("publicPacks/" + ResourceId.of(pack))
            .setFormat(PackFormat.valueOf(format.toUpperCase(Locale.ROOT)))
            .build();
    FileStream.send(
        response,
        () -> governance.packsOfNobody().renderPublicPack(request),
        first -> new FileStream.Head(first.getFilename(), first.getContentType()),
        RenderPackResponse::getChunk);
  }
}
