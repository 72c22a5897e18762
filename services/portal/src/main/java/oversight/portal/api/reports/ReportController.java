package oversight.portal.api.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Quoted;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.ListReportsResponse;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;

/** The quarter's reports of a collaboration. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/reports")
final class ReportController {
  private static final String OFFICIAL = "OFFICIAL";

  /** Who signs in next on the same machine is not shown what the one before was. */
  private static final String[] BY_CALLER = {HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE};

  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final Collaborations collaborations;
  private final JsonBody body;

  ReportController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping
  ListReportsResponse list(
      @PathVariable String collaboration,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    return collaborations
        .of(collaboration)
        .reports()
        .listReports(
            ListReportsRequest.newBuilder().setPageSize(pageSize).setPageToken(pageToken).build());
  }

  /** A published version, or the latest. */
  @GetMapping("/{quarter}")
  ResponseEntity<Report> get(
      @PathVariable String collaboration,
      @PathVariable String quarter,
      @RequestParam(defaultValue = "0") int version) {
    CollaborationClient client = collaborations.of(collaboration);
    Report report =
        client
            .reports()
            .getReport(
                GetReportRequest.newBuilder()
                    .setName(name(client, quarter))
                    .setVersion(version)
                    .build());
    ResponseEntity.BodyBuilder answer = tagged(report);
    // The latest quarter is another one tomorrow.
    return !quarter.equals("latest") && keepable(report, version)
        ? answer.cacheControl(kept()).varyBy(BY_CALLER).body(report)
        : answer.body(report);
  }

  /** The report as it would be published now. */
  @GetMapping("/{quarter}:preview")
  Report preview(@PathVariable String collaboration, @PathVariable String quarter) {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .reports()
        .previewReport(PreviewReportRequest.newBuilder().setName(name(client, quarter)).build());
  }

  /** Publishes it; the body may say with {@code revisionNote} why there is a new version. */
  @PostMapping("/{quarter}:publish")
  ResponseEntity<Report> publish(
      @PathVariable String collaboration,
      @PathVariable String quarter,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    Report report =
        client
            .reports()
            .publishReport(
                body.readIfAny(request, PublishReportRequest.newBuilder())
                    .setName(name(client, quarter))
                    .setIdempotencyKey(Quoted.key(key))
                    .build());
    return tagged(report)
        .header(
            HttpHeaders.CONTENT_LOCATION,
            "/api/v1/" + report.getName() + "?version=" + report.getVersion())
        .body(report);
  }

  private static ResponseEntity.BodyBuilder tagged(Report report) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    return report.getSha256().isEmpty() ? answer : answer.eTag(report.getSha256());
  }

  /**
   * A version never changes, so a browser may keep it; but not what is marked higher, of which
   * every view is to be on record.
   */
  private static boolean keepable(Report report, int version) {
    return version > 0
        && report.getVersion() == version
        && OFFICIAL.equals(report.getContent().getMarking());
  }

  private static CacheControl kept() {
    return CacheControl.maxAge(FOR_EVER).cachePrivate().immutable();
  }

  private static String name(CollaborationClient client, String quarter) {
    return client.name("reports", ResourceId.of(quarter));
  }
}
