package oversight.portal.publicreport;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.GetPublicReportRequest;
import oversight.returns.v1.ListPublicReportsRequest;
import oversight.returns.v1.PublicReport;

/**
 * Public versions, asked for in nobody's name, whoever asks. A collaboration whose figures take a
 * clearance is never asked, so that its answer can neither say nor, by its time or its failure,
 * show that there is anything.
 */
@Component
public final class PublicLibrary {
  /** 250 years of quarters. */
  private static final int ALL = 1000;

  private final Region region;
  private final Collaborations collaborations;

  PublicLibrary(Region region, Collaborations collaborations) {
    this.region = region;
    this.collaborations = collaborations;
  }

  /** The collaborations that publish, in the region's order. */
  public List<Collaboration> publishers() {
    return region.collaborations().stream()
        .filter(collaboration -> collaboration.clearance().isEmpty())
        .toList();
  }

  /**
   * The latest version of each public report, newest quarter first, without content.
   *
   * @throws StatusRuntimeException where a service does not answer
   */
  public List<PublicReport> latest() {
    List<PublicReport> all = new ArrayList<>();
    publishers().forEach(collaboration -> all.addAll(latest(collaboration)));
    all.sort(Comparator.comparing(PublicLibrary::quarter).reversed());
    return all;
  }

  /** The same of one collaboration. */
  public List<PublicReport> latest(Collaboration collaboration) {
    return collaborations
        .ofNobody(collaboration.slug())
        .reports()
        .listPublicReports(ListPublicReportsRequest.newBuilder().setPageSize(ALL).build())
        .getReportsList();
  }

  /**
   * A public version, or the latest where the version is 0. Empty alike for a collaboration that
   * does not exist, one that never publishes, and a quarter, version or address that is not there.
   *
   * @throws StatusRuntimeException where the service does not answer
   */
  public Optional<PublicReport> find(String slug, String quarter, int version) {
    if (version < 0
        || quarter.contains("/")
        || publishers().stream().noneMatch(publisher -> publisher.slug().equals(slug))) {
      return Optional.empty();
    }
    CollaborationClient client = collaborations.ofNobody(slug);
    try {
      return Optional.of(
          client
              .reports()
              .getPublicReport(
                  GetPublicReportRequest.newBuilder()
                      .setName(client.name("publicReports", quarter))
                      .setVersion(version)
                      .build()));
    } catch (StatusRuntimeException refused) {
      return switch (refused.getStatus().getCode()) {
        case NOT_FOUND, INVALID_ARGUMENT -> Optional.empty();
        default -> throw refused;
      };
    }
  }

  /** The quarter of a public report: {@code 2015-16-Q3}. */
  public static String quarter(PublicReport report) {
    return report.getName().substring(report.getName().lastIndexOf('/') + 1);
  }
}
