package oversight.portal.api.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.CheckCommentaryRequest;
import oversight.returns.v1.CheckedCommentary;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.GetReportDraftRequest;
import oversight.returns.v1.ListFigureReferencesRequest;
import oversight.returns.v1.ListFigureReferencesResponse;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReturnReportRequest;
import oversight.returns.v1.SubmitReportRequest;

/** The next version of a report, from its author to a second person. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/reports")
final class DraftController {
  private final Collaborations collaborations;
  private final JsonBody body;

  DraftController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  /** How far it is, and what there is to mend. */
  @GetMapping("/{quarter}:draft")
  ReportDraft draft(@PathVariable String collaboration, @PathVariable String quarter) {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .reports()
        .getReportDraft(GetReportDraftRequest.newBuilder().setName(name(client, quarter)).build());
  }

  /** Asks a second person to read and publish it. */
  @PostMapping("/{quarter}:submit")
  ReportDraft submit(
      @PathVariable String collaboration, @PathVariable String quarter, HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .reports()
        .submitReport(
            body.readIfAny(request, SubmitReportRequest.newBuilder())
                .setName(name(client, quarter))
                .build());
  }

  /** Gives it back to its author with a reason. */
  @PostMapping("/{quarter}:return")
  ReportDraft giveBack(
      @PathVariable String collaboration, @PathVariable String quarter, HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .reports()
        .returnReport(
            body.readIfAny(request, ReturnReportRequest.newBuilder())
                .setName(name(client, quarter))
                .build());
  }

  /** A commentary that is not saved, resolved and checked. */
  @PostMapping("/{quarter}:checkCommentary")
  CheckedCommentary check(
      @PathVariable String collaboration, @PathVariable String quarter, HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .reports()
        .checkCommentary(
            CheckCommentaryRequest.newBuilder()
                .setName(name(client, quarter))
                .setCommentary(body.read(request, Commentary.newBuilder()))
                .build());
  }

  /** The references to figures that a commentary may hold. */
  @GetMapping("/{quarter}:references")
  ListFigureReferencesResponse references(
      @PathVariable String collaboration,
      @PathVariable String quarter,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "0") int pageSize) {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .reports()
        .listFigureReferences(
            ListFigureReferencesRequest.newBuilder()
                .setName(name(client, quarter))
                .setQuery(query)
                .setPageSize(pageSize)
                .build());
  }

  private static String name(CollaborationClient client, String quarter) {
    return client.name("reports", ResourceId.of(quarter));
  }
}
