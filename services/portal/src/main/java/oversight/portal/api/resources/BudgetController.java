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
import oversight.rocu.v1.ListBudgetVersionsRequest;
import oversight.rocu.v1.ListBudgetVersionsResponse;
import oversight.rocu.v1.ListBudgetsRequest;
import oversight.rocu.v1.ListBudgetsResponse;
import oversight.rocu.v1.RecordBudgetRequest;
import oversight.rocu.v1.UnitBudget;

/** The budgets of the organised crime unit and who contributes what. */
@RestController
@RequestMapping("/api/v1/collaborations/rocu/budgets")
final class BudgetController {
  private final Collaborations collaborations;
  private final JsonBody body;

  BudgetController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping
  ListBudgetsResponse list(@RequestParam(defaultValue = "") String asOf) {
    ListBudgetsRequest.Builder request = ListBudgetsRequest.newBuilder();
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("rocu").budgets().listBudgets(request.build());
  }

  /**
   * Records it anew; {@code If-Match} says which version was read, and is left out for the first.
   */
  @PutMapping("/{year}")
  ResponseEntity<UnitBudget> put(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String reason,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request)
      throws IOException {
    UnitBudget recorded =
        collaborations
            .of("rocu")
            .budgets()
            .recordBudget(
                RecordBudgetRequest.newBuilder()
                    .setBudget(
                        body.read(request, UnitBudget.newBuilder())
                            .setFinancialYear(ResourceId.of(year)))
                    .setEtag(ifMatch == null ? "" : Quoted.tag(ifMatch))
                    .setReason(reason)
                    .build());
    return ResponseEntity.ok().eTag(recorded.getVersion().getEtag()).body(recorded);
  }

  @GetMapping("/{year}/versions")
  ListBudgetVersionsResponse versions(@PathVariable String year) {
    return collaborations
        .of("rocu")
        .budgets()
        .listBudgetVersions(
            ListBudgetVersionsRequest.newBuilder().setFinancialYear(ResourceId.of(year)).build());
  }
}
