package oversight.portal.web.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import oversight.governance.v1.Pack;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.pack.PackStates;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Tag;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.GetCompletenessRequest;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SupplierProgress;

/**
 * How far the quarters have come that somebody works on: the last that ended, the last reported.
 */
@Component
class QuarterViews {
  private static final int REPORTS = 8;

  private final Visible visible;
  private final Collaborations collaborations;

  QuarterViews(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  private record Published(Collaboration collaboration, List<Report> reports) {}

  /** Newest first. */
  List<QuarterView> of(Caller caller, List<Pack> packs, LocalDate today) {
    List<Published> published =
        Together.ask(
            visible.collaborations(caller),
            one -> new Published(one, reports(collaborations.of(one.slug(), caller))));
    Stream<String> reported =
        published.stream()
            .flatMap(one -> one.reports().stream())
            .map(report -> Names.id(report.getName()))
            .max(String::compareTo)
            .stream();
    return Stream.concat(Stream.of(Quarters.lastBefore(today).id()), reported)
        .distinct()
        .sorted((one, other) -> other.compareTo(one))
        .map(quarter -> view(quarter, published, packs, caller))
        .toList();
  }

  private QuarterView view(
      String quarter, List<Published> published, List<Pack> packs, Caller caller) {
    List<QuarterView.Line> lines =
        Together.ask(
            published,
            one -> line(one, quarter, collaborations.of(one.collaboration().slug(), caller)));
    long done = lines.stream().filter(line -> line.link().isPresent()).count();
    Optional<Pack> pack =
        packs.stream().filter(each -> each.getQuarter().equals(quarter)).findFirst();
    return new QuarterView(
        quarter,
        Quarters.label(quarter),
        lines,
        "%d of %d collaborations have published.".formatted(done, lines.size()),
        pack.map(each -> new Link(each.getTitle(), "/" + each.getName())),
        pack.map(each -> PackStates.tag(each.getState())),
        next(quarter, pack, done));
  }

  private static Optional<Link> next(String quarter, Optional<Pack> pack, long published) {
    if (pack.isEmpty()) {
      return published == 0
          ? Optional.empty()
          : Optional.of(new Link("Begin the pack", "/packs/new?quarter=" + quarter));
    }
    String path = "/" + pack.get().getName();
    return switch (pack.get().getState()) {
      case DRAFT -> Optional.of(new Link("Compile the pack", path));
      case COMPILED -> Optional.of(new Link("Check and circulate the pack", path));
      default -> Optional.empty();
    };
  }

  private static QuarterView.Line line(
      Published published, String quarter, CollaborationClient client) {
    Collaboration collaboration = published.collaboration();
    String path = "/collaborations/" + collaboration.slug();
    Optional<Report> report =
        published.reports().stream()
            .filter(each -> Names.id(each.getName()).equals(quarter))
            .findFirst();
    return new QuarterView.Line(
        new Link(collaboration.name(), path),
        Together.orElse(() -> figures(completeness(client, quarter)), refused -> "Not known"),
        report
            .map(each -> new Tag("Published", "green"))
            .orElseGet(() -> new Tag("Not published", "yellow")),
        report.map(each -> new Link("Version " + each.getVersion(), path + "/reports/" + quarter)));
  }

  private static String figures(Completeness completeness) {
    List<SupplierProgress> suppliers = completeness.getSuppliersList();
    if (suppliers.isEmpty()) {
      return "Nobody owes figures";
    }
    List<String> waiting =
        suppliers.stream()
            .filter(each -> each.getState() != SubmissionState.SIGNED_OFF)
            .map(SupplierProgress::getTitle)
            .toList();
    return waiting.isEmpty()
        ? "All %d signed off".formatted(suppliers.size())
        : "%d of %d signed off. Waiting for: %s"
            .formatted(
                suppliers.size() - waiting.size(),
                suppliers.size(),
                waiting.stream().collect(Collectors.joining(", ")));
  }

  private static Completeness completeness(CollaborationClient client, String quarter) {
    return client
        .submissions()
        .getCompleteness(GetCompletenessRequest.newBuilder().setQuarter(quarter).build());
  }

  private static List<Report> reports(CollaborationClient client) {
    return Together.orElse(
        () ->
            client
                .reports()
                .listReports(ListReportsRequest.newBuilder().setPageSize(REPORTS).build())
                .getReportsList(),
        refused -> List.<Report>of());
  }
}
