package oversight.portal.web.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.text.Names;
import oversight.region.Collaboration;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.Report;

/** Which collaborations have published which quarters, for who opens a pack. */
@Component
class PublishedQuarters {
  private static final int REPORTS = 100;

  private final Visible visible;
  private final Collaborations collaborations;

  PublishedQuarters(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  private record Of(Collaboration collaboration, List<Report> reports) {}

  /** "CMPG, NPAS" by quarter; a quarter that nobody has published is not there. */
  Map<String, String> of(Caller caller) {
    return Together.ask(
            visible.collaborations(caller),
            one -> new Of(one, Together.orElse(() -> reports(one, caller), refused -> List.of())))
        .stream()
        .flatMap(of ->
            of.reports().stream()
                .map(report ->
                    Map.entry(Names.id(report.getName()), of.collaboration().shortName())))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
  }

  private List<Report> reports(Collaboration collaboration, Caller caller) {
    return collaborations
        .of(collaboration.slug(), caller)
        .reports()
        .listReports(ListReportsRequest.newBuilder().setPageSize(REPORTS).build())
        .getReportsList();
  }
}
