package oversight.portal.api.resources;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.ctu.v1.ListStrandsRequest;
import oversight.ctu.v1.ListStrandsResponse;
import oversight.ctu.v1.ListViewsRequest;
import oversight.ctu.v1.ListViewsResponse;
import oversight.portal.clients.Collaborations;

/** The strands of CONTEST, and who looked at what; what is shown to whom, the unit decides. */
@RestController
@RequestMapping("/api/v1/collaborations/ctu")
final class StrandController {
  private final Collaborations collaborations;

  StrandController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/strands")
  ListStrandsResponse strands() {
    return collaborations.of("ctu").strands().listStrands(ListStrandsRequest.getDefaultInstance());
  }

  @GetMapping("/views")
  ListViewsResponse views(@RequestParam(defaultValue = "0") int pageSize) {
    return collaborations
        .of("ctu")
        .strands()
        .listViews(ListViewsRequest.newBuilder().setPageSize(pageSize).build());
  }
}
