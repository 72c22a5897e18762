package oversight.portal.api.audit;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.request.Parameters;
import oversight.portal.clients.Collaborations;
import oversight.portal.clients.Governance;
import oversight.returns.v1.ListAuditEventsRequest;
import oversight.returns.v1.ListAuditEventsResponse;
import oversight.returns.v1.VerifyAuditTrailRequest;
import oversight.returns.v1.VerifyAuditTrailResponse;

/** The audit trail of each service, and whether it is as it was written. */
@RestController
final class AuditController {
  private final Collaborations collaborations;
  private final Governance governance;

  AuditController(Collaborations collaborations, Governance governance) {
    this.collaborations = collaborations;
    this.governance = governance;
  }

  @GetMapping("/api/v1/collaborations/{collaboration}/audit")
  ListAuditEventsResponse list(
      @PathVariable String collaboration,
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "") String method,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    ListAuditEventsRequest.Builder request =
        ListAuditEventsRequest.newBuilder()
            .setActor(actor)
            .setMethod(method)
            .setSubject(subject)
            .setPageSize(pageSize)
            .setPageToken(pageToken);
    Parameters.instant("since", since).ifPresent(request::setFrom);
    Parameters.instant("until", until).ifPresent(request::setTo);
    return collaborations.of(collaboration).audit().listAuditEvents(request.build());
  }

  @GetMapping("/api/v1/collaborations/{collaboration}/audit:verify")
  VerifyAuditTrailResponse verify(@PathVariable String collaboration) {
    return collaborations
        .of(collaboration)
        .auditWhole()
        .verifyAuditTrail(VerifyAuditTrailRequest.getDefaultInstance());
  }

  @GetMapping("/api/v1/governance/audit:verify")
  VerifyAuditTrailResponse verifyGovernance() {
    return governance.audit().verifyAuditTrail(VerifyAuditTrailRequest.getDefaultInstance());
  }
}
