package oversight.portal.api.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.response.NextPage;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.FigureHistory;
import oversight.returns.v1.GetFigureHistoryRequest;

/** Every value that one figure ever had. */
@RestController
final class FigureHistoryController {
  private final Collaborations collaborations;

  FigureHistoryController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/api/v1/collaborations/{collaboration}/figures/history")
  FigureHistory history(
      @PathVariable String collaboration,
      @RequestParam String measure,
      @RequestParam(defaultValue = "") String force,
      @RequestParam String period,
      @RequestParam(defaultValue = "") String breakdown,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken,
      HttpServletRequest request,
      HttpServletResponse response) {
    FigureHistory history =
        collaborations
            .of(collaboration)
            .figures()
            .getFigureHistory(
                GetFigureHistoryRequest.newBuilder()
                    .setMeasure(measure)
                    .setForce(force)
                    .setPeriod(period)
                    .setBreakdown(breakdown)
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    if (!history.getNextPageToken().isEmpty()) {
      response.addHeader(
          HttpHeaders.LINK, NextPage.link(request, "pageToken", history.getNextPageToken()));
    }
    return history;
  }
}
