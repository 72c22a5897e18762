package oversight.portal.api.search;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.SearchRecordsRequest;
import oversight.governance.v1.SearchRecordsResponse;
import oversight.portal.clients.Collaborations;
import oversight.portal.clients.Governance;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.SearchKind;
import oversight.returns.v1.SearchRequest;
import oversight.returns.v1.SearchResponse;

/** Words in a collaboration's measures and reports, and in the registers. */
@RestController
final class SearchController {
  private final Collaborations collaborations;
  private final Governance governance;

  SearchController(Collaborations collaborations, Governance governance) {
    this.collaborations = collaborations;
    this.governance = governance;
  }

  @GetMapping("/api/v1/collaborations/{collaboration}/search")
  SearchResponse search(
      @PathVariable String collaboration,
      @RequestParam String query,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    return collaborations
        .of(collaboration)
        .search()
        .search(
            SearchRequest.newBuilder()
                .setQuery(query)
                .setKind(kind(kind))
                .setPageSize(pageSize)
                .setPageToken(pageToken)
                .build());
  }

  @GetMapping("/api/v1/search/records")
  SearchRecordsResponse records(
      @RequestParam String query,
      @RequestParam(defaultValue = "") String register,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    return governance
        .search()
        .searchRecords(
            SearchRecordsRequest.newBuilder()
                .setQuery(query)
                .setRegister(register)
                .setPageSize(pageSize)
                .setPageToken(pageToken)
                .build());
  }

  private static SearchKind kind(String said) {
    return switch (said) {
      case "" -> SearchKind.SEARCH_KIND_UNSPECIFIED;
      case "measure" -> SearchKind.SEARCH_KIND_MEASURE;
      case "report" -> SearchKind.SEARCH_KIND_REPORT;
      default ->
          throw new RefusedException(
              Refusal.ofField("kind", "must be measure or report, or left out for both."));
    };
  }
}
