package oversight.portal.web.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.Together;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Quarters;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.Submission;

/**
 * Which quarters somebody works on: the last that ended, and those that have figures or reports.
 */
final class LiveQuarters {
  private static final int LOOKED_AT = 100;

  private LiveQuarters() {}

  /** Newest first, so many at most. */
  static List<String> of(CollaborationClient client, String supplier, int most) {
    String ended = Quarters.lastBefore(LocalDate.now(Moments.ZONE)).id();
    Stream<String> submitted =
        Together.orElse(
            () ->
                client
                    .submissions()
                    .listSubmissions(
                        ListSubmissionsRequest.newBuilder()
                            .setForce(supplier)
                            .setPageSize(LOOKED_AT)
                            .build())
                    .getSubmissionsList()
                    .stream()
                    .map(Submission::getQuarter),
            refused -> Stream.of());
    Stream<String> published =
        Together.orElse(
            () ->
                client
                    .reports()
                    .listReports(ListReportsRequest.newBuilder().setPageSize(1).build())
                    .getReportsList()
                    .stream()
                    .map(report -> Names.id(report.getName())),
            refused -> Stream.of());
    return Stream.of(Stream.of(ended), submitted, published)
        .flatMap(quarters -> quarters)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(most)
        .toList();
  }
}
