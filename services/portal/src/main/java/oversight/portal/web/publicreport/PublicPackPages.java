package oversight.portal.web.publicreport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderPublicPackRequest;
import oversight.portal.clients.Governance;
import oversight.portal.web.page.Link;

/** Shows what anybody may read of a pack, to whoever asks. */
@Controller
final class PublicPackPages {
  private final Governance governance;

  PublicPackPages(Governance governance) {
    this.governance = governance;
  }

  @GetMapping("/public/packs/{pack:[0-9A-Z]{26}}")
  String show(@PathVariable("pack") String id, Model model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Iterator<RenderPackResponse> pieces =
        governance
            .packsOfNobody()
            .renderPublicPack(
                RenderPublicPackRequest.newBuilder()
                    .setName("publicPacks/" + id)
                    .setFormat(PackFormat.HTML_FRAGMENT)
                    .build());
    while (pieces.hasNext()) {
      bytes.writeBytes(pieces.next().getChunk().toByteArray());
    }
    String api = "/api/v1/public/packs/" + id;
    model.addAttribute("crumbs", List.of(new Link("Published for everybody", "/public")));
    model.addAttribute("paper", bytes.toString(StandardCharsets.UTF_8));
    model.addAttribute(
        "files",
        List.of(
            new Link("Word document (DOCX)", api + ".docx"),
            new Link("PDF", api + ".pdf"),
            new Link("Tables as a spreadsheet (ODS)", api + ".ods")));
    return "public/pack";
  }
}
