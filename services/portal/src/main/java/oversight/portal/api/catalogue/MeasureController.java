package oversight.portal.api.catalogue;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.ListMeasuresResponse;
import oversight.returns.v1.Measure;

/** What a collaboration measures. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/measures")
final class MeasureController {
  private final Collaborations collaborations;

  MeasureController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping
  ListMeasuresResponse list(
      @PathVariable String collaboration,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    return collaborations
        .of(collaboration)
        .measures()
        .listMeasures(
            ListMeasuresRequest.newBuilder().setPageSize(pageSize).setPageToken(pageToken).build());
  }

  @GetMapping("/{measure}")
  Measure get(@PathVariable String collaboration, @PathVariable String measure) {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .measures()
        .getMeasure(
            GetMeasureRequest.newBuilder()
                .setName(client.name("measures", ResourceId.of(measure)))
                .build());
  }
}
