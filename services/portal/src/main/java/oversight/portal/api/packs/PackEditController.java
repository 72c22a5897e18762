package oversight.portal.api.packs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.GetPackRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.UpdatePackRequest;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.json.ProtoJson;
import oversight.portal.clients.Governance;
import tools.jackson.databind.JsonNode;

/**
 * What a Regional Policy Officer writes in a pack. The body is shaped like a pack, so that what was
 * fetched can be sent back; whatever else stands in it is set by the service and passed over.
 */
@RestController
@RequestMapping("/api/v1/packs/{pack:[^.]+}")
final class PackEditController {
  private final Governance governance;
  private final JsonBody body;
  private final ProtoJson json;

  PackEditController(Governance governance, JsonBody body, ProtoJson json) {
    this.governance = governance;
    this.body = body;
    this.json = json;
  }

  /**
   * Replaces all that is written; what is left out becomes empty. An {@code etag} in the body that
   * is no longer the pack's refuses it.
   */
  @PutMapping
  Pack replace(@PathVariable String pack, HttpServletRequest request) throws IOException {
    return update(PackName.of(pack), body.read(request, Pack.newBuilder()).build());
  }

  /** Replaces what is given (RFC 7396); the rest stays. */
  @PatchMapping
  Pack change(@PathVariable String pack, HttpServletRequest request) throws IOException {
    String name = PackName.of(pack);
    JsonNode given = body.tree(request);
    Pack changed = json.read(given.deepCopy(), Pack.newBuilder()).build();
    Pack now = governance.packs().getPack(GetPackRequest.newBuilder().setName(name).build());
    Pack.Builder merged = now.toBuilder();
    if (given.has("title")) {
      merged.setTitle(changed.getTitle());
    }
    if (given.has("meetingDate")) {
      merged.setMeetingDate(changed.getMeetingDate());
    }
    if (given.has("executiveSummary")) {
      merged.setExecutiveSummary(changed.getExecutiveSummary());
    }
    if (given.has("crossCuttingThemes")) {
      merged.setCrossCuttingThemes(changed.getCrossCuttingThemes());
    }
    if (given.has("etag")) {
      merged.setEtag(changed.getEtag());
    }
    if (given.has("privateSections")) {
      merged.clearPrivateSections().addAllPrivateSections(changed.getPrivateSectionsList());
    }
    if (given.has("sectionOrder")) {
      merged.clearSectionOrder().addAllSectionOrder(changed.getSectionOrderList());
    }
    return update(name, merged.build());
  }

  private Pack update(String name, Pack written) {
    return governance
        .packs()
        .updatePack(
            UpdatePackRequest.newBuilder()
                .setName(name)
                .setTitle(written.getTitle())
                .setMeetingDate(written.getMeetingDate())
                .setExecutiveSummary(written.getExecutiveSummary())
                .setCrossCuttingThemes(written.getCrossCuttingThemes())
                .setEtag(written.getEtag())
                .addAllPrivateSections(written.getPrivateSectionsList())
                .addAllSectionOrder(written.getSectionOrderList())
                .build());
  }
}
