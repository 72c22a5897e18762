package oversight.portal.api.publicreports;

import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.portal.publicreport.PublicLibrary;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.ListPublicReportsResponse;
import oversight.returns.v1.PublicReport;

/** What anybody may fetch of the quarterly reports; no token is asked for. */
@RestController
@RequestMapping("/api/v1/public")
final class PublicReportController {
  private static final String REPORT = "/collaborations/{collaboration}/reports/{quarter}";
  private static final MediaType CSV =
      MediaType.parseMediaType("text/csv; charset=utf-8; header=present");
  private static final MediaType ODS =
      MediaType.parseMediaType("application/vnd.oasis.opendocument.spreadsheet");
  private static final Duration FOR_EVER = Duration.ofDays(365);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final PublicLibrary library;

  PublicReportController(PublicLibrary library) {
    this.library = library;
  }

  @GetMapping("/reports")
  ResponseEntity<ListPublicReportsResponse> list() {
    return ResponseEntity.ok()
        .cacheControl(kept(0))
        .body(ListPublicReportsResponse.newBuilder().addAllReports(library.latest()).build());
  }

  /** A public version, or the latest. */
  @GetMapping(REPORT)
  ResponseEntity<PublicReport> get(
      @PathVariable String collaboration,
      @PathVariable String quarter,
      @RequestParam(defaultValue = "0") int version) {
    PublicReport report = find(collaboration, quarter, version);
    return tagged(report, version, "").body(report);
  }

  @GetMapping(REPORT + ".csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String collaboration,
      @PathVariable String quarter,
      @RequestParam(defaultValue = "0") int version) {
    PublicReport report = find(collaboration, quarter, version);
    return file(report, version, "csv", CSV, PublicTables::csv);
  }

  @GetMapping(REPORT + ".ods")
  ResponseEntity<byte[]> ods(
      @PathVariable String collaboration,
      @PathVariable String quarter,
      @RequestParam(defaultValue = "0") int version) {
    PublicReport report = find(collaboration, quarter, version);
    return file(report, version, "ods", ODS, PublicTables::ods);
  }

  /** Whatever is not there is answered alike, be it because it may not be known. */
  private PublicReport find(String collaboration, String quarter, int version) {
    return library
        .find(collaboration, quarter, version)
        .orElseThrow(() ->
            new RefusedException(
                Refusal.of(ErrorReason.ERROR_REASON_NOT_FOUND, "There is no such public report.")));
  }

  private static ResponseEntity<byte[]> file(
      PublicReport report,
      int version,
      String ending,
      MediaType type,
      Function<PublicReport, byte[]> written) {
    String name =
        "%s-%s-v%d.%s"
            .formatted(
                report.getContent().getCollaboration(),
                PublicLibrary.quarter(report),
                report.getVersion(),
                ending);
    return tagged(report, version, "-" + ending)
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(written.apply(report));
  }

  private static ResponseEntity.BodyBuilder tagged(
      PublicReport report, int version, String ending) {
    return ResponseEntity.ok().eTag(report.getSha256() + ending).cacheControl(kept(version));
  }

  /** A version never changes, so anybody between here and the reader may keep it. */
  private static CacheControl kept(int version) {
    return version > 0
        ? CacheControl.maxAge(FOR_EVER).cachePublic().immutable()
        : CacheControl.maxAge(A_MINUTE).cachePublic();
  }
}
