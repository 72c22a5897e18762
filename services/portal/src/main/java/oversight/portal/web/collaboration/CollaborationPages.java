package oversight.portal.web.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.air.AirPages;
import oversight.portal.web.page.Link;
import oversight.portal.web.report.CellView;
import oversight.portal.web.report.MatrixBuilder;
import oversight.portal.web.report.MatrixView;
import oversight.portal.web.section.CollaborationSection;
import oversight.portal.web.section.SectionPart;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Symbols;
import oversight.region.Collaboration;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.Measure;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportView;

/** Shows a collaboration. */
@Controller
final class CollaborationPages {
  private static final String SENSITIVE = "OFFICIAL-SENSITIVE";
  private static final int REPORTS = 40;
  private static final int MEASURES = 200;

  private final Visible visible;
  private final Collaborations collaborations;
  private final List<CollaborationSection> sections;

  CollaborationPages(
      Visible visible, Collaborations collaborations, List<CollaborationSection> sections) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.sections = List.copyOf(sections);
  }

  @GetMapping("/collaborations")
  String list(Caller caller, Model model) {
    model.addAttribute("crumbs", List.of());
    model.addAttribute("collaborations", visible.collaborations());
    return "collaborations";
  }

  @GetMapping("/collaborations/{collaboration}")
  String show(@PathVariable("collaboration") String slug, Caller caller, Model model) {
    Collaboration collaboration = visible.collaboration(slug);
    if (!caller.isClearedFor(collaboration.clearance())) {
      model.addAttribute(
          "page", page(collaboration, caller, List.of(), List.of(), null, List.of()));
      return "collaboration";
    }
    CollaborationClient client = collaborations.of(slug, caller);
    List<Report> reports =
        client
            .reports()
            .listReports(ListReportsRequest.newBuilder().setPageSize(REPORTS).build())
            .getReportsList();
    List<Measure> measures =
        client
            .measures()
            .listMeasures(ListMeasuresRequest.newBuilder().setPageSize(MEASURES).build())
            .getMeasuresList();
    Report latest =
        reports.isEmpty()
            ? null
            : client
                .reports()
                .getReport(
                    GetReportRequest.newBuilder()
                        .setName(reports.getFirst().getName())
                        .setView(ReportView.GLANCE)
                        .build());
    model.addAttribute(
        "page",
        page(
            collaboration,
            caller,
            measures,
            reports,
            latest,
            parts(collaboration, client, caller, reports)));
    return "collaboration";
  }

  @GetMapping("/reports")
  String reports(Caller caller, Model model) {
    List<List<ReportLine>> lines =
        Together.ask(
            visible.collaborations(caller),
            collaboration ->
                Together.orElse(
                    () ->
                        collaborations
                            .of(collaboration.slug(), caller)
                            .reports()
                            .listReports(
                                ListReportsRequest.newBuilder().setPageSize(REPORTS).build())
                            .getReportsList()
                            .stream()
                            .map(report -> Lines.report(collaboration, report))
                            .toList(),
                    refused -> List.<ReportLine>of()));
    model.addAttribute("crumbs", List.of());
    model.addAttribute("byEmail", mayAsk(caller));
    model.addAttribute("groups", lines.stream().filter(group -> !group.isEmpty()).toList());
    return "reports";
  }

  private CollaborationPage page(
      Collaboration collaboration,
      Caller caller,
      List<Measure> measures,
      List<Report> reports,
      @Nullable Report latest,
      List<SectionPart> parts) {
    MatrixView matrix =
        latest == null
            ? null
            : new MatrixBuilder(visible.region()).of(collaboration.slug(), latest);
    return new CollaborationPage(
        collaboration.name(),
        collaboration.shortName(),
        collaboration.purpose(),
        List.of(new Link("Collaborations", "/collaborations")),
        marking(collaboration, latest, parts),
        Lines.facts(collaboration),
        Lines.members(collaboration),
        latest == null
            ? new Link("", "")
            : new Link(latest.getContent().getQuarterLabel(), Names.path(latest.getName())),
        latest == null
            ? ""
            : "Version %d, published %s by %s"
                .formatted(
                    latest.getVersion(),
                    Moments.moment(latest.getPublishTime()),
                    latest.getPublishedBy()),
        matrix,
        key(matrix),
        latest == null ? "" : String.join(", ", latest.getContent().getMissingList()),
        latest != null && latest.getContent().getIllustrative(),
        parts,
        measures.stream().map(measure -> Lines.measure(collaboration.slug(), measure)).toList(),
        reports.stream().map(report -> Lines.report(collaboration, report)).toList(),
        collaboration.clearance().isEmpty() && mayAsk(caller)
            ? "/reports-by-email?collaboration=" + collaboration.slug()
            : "",
        actions(collaboration, caller));
  }

  /** Whether mail can be asked for, as governance grants it. */
  private static boolean mayAsk(Caller caller) {
    return caller.may(Permission.READ_REGISTERS);
  }

  /** The highest of what is shown. */
  private static String marking(
      Collaboration collaboration, @Nullable Report latest, List<SectionPart> parts) {
    if (parts.stream().map(SectionPart::marking).anyMatch(SENSITIVE::equals)
        || (!parts.isEmpty() && !collaboration.clearance().isEmpty())) {
      return SENSITIVE;
    }
    if (latest != null) {
      return latest.getContent().getMarking();
    }
    return parts.isEmpty() ? "" : "OFFICIAL";
  }

  /** What only it shows; nothing where its service cannot say, for the rest of the page can. */
  private List<SectionPart> parts(
      Collaboration collaboration,
      CollaborationClient client,
      Caller caller,
      List<Report> reports) {
    return caller.may(Permission.READ_FIGURES)
        ? sections.stream()
            .filter(section -> section.collaboration().equals(collaboration.slug()))
            .flatMap(section ->
                Together.orElse(
                    () -> section.read(collaboration, client, caller, reports),
                    refused -> List.<SectionPart>of())
                    .stream())
            .toList()
        : List.of();
  }

  private static Map<String, String> key(@Nullable MatrixView matrix) {
    return matrix == null
        ? Map.of()
        : Symbols.key(
            matrix.rows().stream().flatMap(row -> row.cells().stream()).map(CellView::text));
  }

  private static List<Link> actions(Collaboration collaboration, Caller caller) {
    List<Link> actions = new ArrayList<>();
    if (caller.isClearedFor(collaboration.clearance()) && caller.may(Permission.READ_FIGURES)) {
      if (collaboration.slug().equals("npas")) {
        actions.add(new Link("Response times, cost and availability", AirPages.PATH));
      }
      actions.add(
          new Link("Logs and records", "/collaborations/" + collaboration.slug() + "/logs"));
    }
    if (caller.may(Permission.SUPPLY)) {
      actions.add(
          new Link("Upload figures", "/submissions/new?collaboration=" + collaboration.slug()));
    }
    if (caller.may(Permission.PUBLISH_REPORT)
        && caller.organisation().slug().equals(collaboration.slug())) {
      actions.add(new Link("Write and publish a report", "/"));
    }
    return actions;
  }
}
