package oversight.portal.api.logs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.ProtoJson;
import oversight.portal.api.request.Accept;
import oversight.portal.api.request.Parameters;
import oversight.portal.api.response.NextPage;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.ListLogRecordsResponse;
import oversight.returns.v1.ListLogsRequest;
import oversight.returns.v1.ListLogsResponse;

/** The logs that a collaboration takes, and the records that count. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/logs")
final class LogController {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");

  private final Collaborations collaborations;
  private final ProtoJson json;

  LogController(Collaborations collaborations, ProtoJson json) {
    this.collaborations = collaborations;
    this.json = json;
  }

  @GetMapping
  ListLogsResponse list(@PathVariable String collaboration) {
    return collaborations.of(collaboration).logs().listLogs(ListLogsRequest.getDefaultInstance());
  }

  /** A page as JSON; or every record as CSV, page by page as the caller takes them. */
  @GetMapping("/{log}/records")
  void records(
      @PathVariable String collaboration,
      @PathVariable String log,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    MediaType wanted = Accept.choose(accept, List.of(MediaType.APPLICATION_JSON, CSV));
    ListLogRecordsRequest.Builder asked =
        ListLogRecordsRequest.newBuilder()
            .setLog(log)
            .setForce(force)
            .setFrom(from)
            .setTo(to)
            .setPageSize(pageSize)
            .setPageToken(pageToken);
    Parameters.instant("asOf", asOf).ifPresent(asked::setAsOf);
    CollaborationClient client = collaborations.of(collaboration);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (wanted.equals(CSV)) {
      LogCsv.write(client, asked.build(), response);
      return;
    }
    ListLogRecordsResponse page = client.logs().listLogRecords(asked.build());
    if (!page.getNextPageToken().isEmpty()) {
      response.addHeader(
          HttpHeaders.LINK, NextPage.link(request, "pageToken", page.getNextPageToken()));
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.bytes(page));
  }
}
