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
import oversight.rocu.v1.CapabilityRecord;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilitiesResponse;
import oversight.rocu.v1.ListCapabilityVersionsRequest;
import oversight.rocu.v1.ListCapabilityVersionsResponse;
import oversight.rocu.v1.RecordCapabilityRequest;

/** The core capabilities of the organised crime unit. */
@RestController
@RequestMapping("/api/v1/collaborations/rocu/capabilities")
final class CapabilityController {
  private final Collaborations collaborations;
  private final JsonBody body;

  CapabilityController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping
  ListCapabilitiesResponse list(
      @RequestParam String quarter, @RequestParam(defaultValue = "") String asOf) {
    ListCapabilitiesRequest.Builder request =
        ListCapabilitiesRequest.newBuilder().setQuarter(quarter);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("rocu").capabilities().listCapabilities(request.build());
  }

  /**
   * Records it anew; {@code If-Match} says which version was read, and is left out for the first.
   */
  @PutMapping("/{capability}")
  ResponseEntity<CapabilityRecord> put(
      @PathVariable String capability,
      @RequestParam(defaultValue = "") String reason,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request)
      throws IOException {
    CapabilityRecord recorded =
        collaborations
            .of("rocu")
            .capabilities()
            .recordCapability(
                RecordCapabilityRequest.newBuilder()
                    .setRecord(
                        body.read(request, CapabilityRecord.newBuilder())
                            .setKey(ResourceId.of(capability)))
                    .setEtag(ifMatch == null ? "" : Quoted.tag(ifMatch))
                    .setReason(reason)
                    .build());
    return ResponseEntity.ok().eTag(recorded.getVersion().getEtag()).body(recorded);
  }

  @GetMapping("/{capability}/versions")
  ListCapabilityVersionsResponse versions(@PathVariable String capability) {
    return collaborations
        .of("rocu")
        .capabilities()
        .listCapabilityVersions(
            ListCapabilityVersionsRequest.newBuilder().setKey(ResourceId.of(capability)).build());
  }
}
