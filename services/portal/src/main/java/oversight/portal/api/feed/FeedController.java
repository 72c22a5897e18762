package oversight.portal.api.feed;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.PortalProperties;
import oversight.portal.api.response.NextPage;
import oversight.portal.clients.Collaborations;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.ListReportEventsRequest;
import oversight.returns.v1.ListReportEventsResponse;

/** What has been published: by one collaboration, or by all that the caller may see. */
@RestController
final class FeedController {
  private final Collaborations collaborations;
  private final MergedFeed merged;
  private final FeedFormat formats;
  private final Region region;
  private final String publicUrl;

  FeedController(
      Collaborations collaborations,
      MergedFeed merged,
      FeedFormat formats,
      Region region,
      PortalProperties properties) {
    this.collaborations = collaborations;
    this.merged = merged;
    this.formats = formats;
    this.region = region;
    this.publicUrl = properties.publicUrl();
  }

  @GetMapping("/api/v1/collaborations/{collaboration}/reports/feed")
  void one(
      @PathVariable String collaboration,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    MediaType format = FeedFormat.choose(accept);
    ListReportEventsResponse events =
        collaborations
            .of(collaboration)
            .reports()
            .listReportEvents(
                ListReportEventsRequest.newBuilder().setAfter(after).setPageSize(pageSize).build());
    String name =
        region.collaboration(collaboration).map(Collaboration::name).orElse(collaboration);
    formats.write(
        page(
            name + ": reports",
            new MergedFeed.Found(events.getEventsList(), events.getCursor(), List.of()),
            request),
        format,
        response);
  }

  @GetMapping("/api/v1/feed")
  void all(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    MediaType format = FeedFormat.choose(accept);
    formats.write(
        page(region.name() + ": reports", merged.read(after, pageSize), request), format, response);
  }

  private FeedPage page(String title, MergedFeed.Found found, HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return new FeedPage(
        title,
        publicUrl + request.getRequestURI() + query,
        found.events().isEmpty()
            ? ""
            : publicUrl + NextPage.address(request, "after", found.cursor()),
        found.cursor(),
        found.events().stream().map(event -> FeedEntry.of(publicUrl, event)).toList(),
        found.unreachable());
  }
}
