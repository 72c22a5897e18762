package oversight.portal.web.submission;

import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.Together;
import oversight.region.Region;
import oversight.returns.v1.DownloadOriginalRequest;
import oversight.returns.v1.DownloadOriginalResponse;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.Measure;
import oversight.returns.v1.Submission;

/** What changed since last time, of a file that is not signed off yet. */
@Component
public final class Glances {
  private static final int MOST_BYTES = 2_000_000;

  private final Region region;

  Glances(Region region) {
    this.region = region;
  }

  /** The file as it was sent; empty where it is too long to be shown, or cannot be had. */
  static byte[] original(CollaborationClient client, Submission submission) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (submission.getSizeBytes() > MOST_BYTES) {
      return bytes.toByteArray();
    }
    try {
      Iterator<DownloadOriginalResponse> pieces =
          client
              .downloads()
              .downloadOriginal(
                  DownloadOriginalRequest.newBuilder().setName(submission.getName()).build());
      while (pieces.hasNext()) {
        bytes.writeBytes(pieces.next().getChunk().toByteArray());
      }
    } catch (StatusRuntimeException withoutPreview) {
      return new byte[0];
    }
    return bytes.toByteArray();
  }

  /** The quarter of a file that was only checked; nothing where rows of it would be refused. */
  public List<QuarterLine> checked(
      CollaborationClient client, Submission submission, byte[] file, List<Finding> findings) {
    return submission.getErrors() > 0
        ? List.of()
        : quarter(client, submission, FileSheets.read(file, findings));
  }

  /**
   * The file's quarter beside the quarters before.
   *
   * @param rows of the file
   */
  List<QuarterLine> quarter(
      CollaborationClient client, Submission submission, List<FileSheet> rows) {
    FinancialQuarter quarter = quarter(submission);
    if (rows.isEmpty() || quarter == null || !submission.getLog().isEmpty()) {
      return List.of();
    }
    FinancialQuarter first = quarter;
    for (int back = 0; back < QuarterChanges.QUARTERS; back++) {
      first = first.previous();
    }
    String from = first.id();
    return Together.both(
        () -> figures(client, submission, from, quarter.previous().id()),
        () ->
            Together.orElse(
                () ->
                    client
                        .measures()
                        .listMeasures(ListMeasuresRequest.getDefaultInstance())
                        .getMeasuresList(),
                refused -> List.<Measure>of()),
        (counting, measures) ->
            new QuarterChanges(region, quarter, submission.getForce(), measures)
                .of(rows, counting));
  }

  /** What counts, about a force where a force supplied it. */
  List<Figure> figures(CollaborationClient client, Submission submission, String from, String to) {
    List<Figure> counting = new ArrayList<>();
    ListFiguresRequest.Builder request = ListFiguresRequest.newBuilder().setFrom(from).setTo(to);
    region.force(submission.getForce()).ifPresent(force -> request.setForce(force.code()));
    return Together.orElse(
        () -> {
          counting.addAll(client.figures().listFigures(request.build()).getFiguresList());
          return counting;
        },
        refused -> List.of());
  }

  private static @org.jspecify.annotations.Nullable FinancialQuarter quarter(
      Submission submission) {
    try {
      Period period = Periods.parse(submission.getQuarter());
      return period instanceof FinancialQuarter quarter ? quarter : null;
    } catch (InvalidPeriodException none) {
      return null;
    }
  }
}
