package oversight.portal.api.figures;

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
import oversight.portal.api.request.Accept;
import oversight.portal.api.request.Parameters;
import oversight.portal.api.response.NextPage;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.ListFiguresRequest;

/** The figures that count, or that counted at an instant. */
@RestController
final class FigureController {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");

  private final Collaborations collaborations;
  private final FigureJson json;

  FigureController(Collaborations collaborations, FigureJson json) {
    this.collaborations = collaborations;
    this.json = json;
  }

  /** All of them, page by page as the caller takes them; or one page where its size is given. */
  @GetMapping("/api/v1/collaborations/{collaboration}/figures")
  void list(
      @PathVariable String collaboration,
      @RequestParam(defaultValue = "") String measure,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String breakdown,
      @RequestParam(defaultValue = "false") boolean anyBreakdown,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    MediaType wanted = Accept.choose(accept, List.of(MediaType.APPLICATION_JSON, CSV));
    ListFiguresRequest.Builder asked =
        ListFiguresRequest.newBuilder()
            .setMeasure(measure)
            .setForce(force)
            .setFrom(from)
            .setTo(to)
            .setBreakdown(breakdown)
            .setAnyBreakdown(anyBreakdown)
            .setPageSize(pageSize)
            .setPageToken(pageToken);
    Parameters.instant("asOf", asOf).ifPresent(asked::setAsOf);
    CollaborationClient client = collaborations.of(collaboration);
    FigurePages pages =
        new FigurePages(client, asked.build(), pageSize != 0 || !pageToken.isEmpty());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (!pages.nextPageToken().isEmpty()) {
      response.addHeader(
          HttpHeaders.LINK, NextPage.link(request, "pageToken", pages.nextPageToken()));
    }
    if (wanted.equals(CSV)) {
      FigureCsv.write(pages, response, client.slug());
    } else {
      json.write(pages, response);
    }
  }
}
