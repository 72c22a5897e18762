package oversight.portal.web.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import oversight.identity.Caller;
import oversight.portal.api.logs.LogCsv;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.region.Collaboration;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.ListLogRecordsResponse;
import oversight.returns.v1.ListLogsRequest;
import oversight.returns.v1.Log;
import oversight.returns.v1.LogColumn;

/** Shows the logs of a collaboration and the records that count. */
@Controller
final class LogPages {
  private static final int RECORDS = 100;

  private final Visible visible;
  private final Collaborations collaborations;
  private final RecordsPages pages;

  LogPages(Visible visible, Collaborations collaborations, RecordsPages pages) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.pages = pages;
  }

  @GetMapping("/collaborations/{collaboration}/logs")
  String list(@PathVariable("collaboration") String slug, Caller caller, Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    List<Log> logs = logs(collaborations.of(slug, caller));
    model.addAttribute("crumbs", crumbs(collaboration));
    model.addAttribute("collaboration", collaboration.name());
    model.addAttribute("logs", logs.stream().map(log -> line(collaboration, log, caller)).toList());
    return "log/list";
  }

  @GetMapping("/collaborations/{collaboration}/logs/{log}")
  String records(
      @PathVariable("collaboration") String slug,
      @PathVariable("log") String name,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "to", defaultValue = "") String to,
      @RequestParam(name = "force", defaultValue = "") String force,
      @RequestParam(name = "after", defaultValue = "") String after,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    Log log = log(client, name);
    RecordsFilter filter = RecordsFilter.of(visible.region(), from, to, force);
    ListLogRecordsResponse found =
        filter.problems().isEmpty()
            ? client
                .logs()
                .listLogRecords(
                    filter.request(name).setPageSize(RECORDS).setPageToken(after).build())
            : ListLogRecordsResponse.getDefaultInstance();
    model.addAttribute("page", pages.of(collaboration, client, log, filter, found));
    return "log/records";
  }

  @GetMapping("/collaborations/{collaboration}/logs/{log}/records.csv")
  void download(
      @PathVariable("collaboration") String slug,
      @PathVariable("log") String name,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "to", defaultValue = "") String to,
      @RequestParam(name = "force", defaultValue = "") String force,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    ListLogRecordsRequest request =
        RecordsFilter.of(visible.region(), from, to, force)
            .request(log(client, name).getName())
            .build();
    LogCsv.write(client, request, response);
  }

  private static List<Log> logs(CollaborationClient client) {
    return client.logs().listLogs(ListLogsRequest.getDefaultInstance()).getLogsList();
  }

  private static Log log(CollaborationClient client, String name) {
    return logs(client).stream()
        .filter(log -> log.getName().equals(name))
        .findFirst()
        .orElseThrow(NoSuchPageException::new);
  }

  static List<Link> crumbs(Collaboration collaboration) {
    return List.of(
        new Link("Collaborations", "/collaborations"),
        new Link(collaboration.name(), "/collaborations/" + collaboration.slug()));
  }

  private static LogLine line(Collaboration collaboration, Log log, Caller caller) {
    return new LogLine(
        log.getTitle(),
        log.getDefinition(),
        "/collaborations/%s/logs/%s".formatted(collaboration.slug(), log.getName()),
        log.getColumnsList().stream()
            .map(column -> column.getRequired() ? column.getName() + "*" : column.getName())
            .collect(Collectors.joining(", ")),
        log.getDerivesList().stream()
            .map(LogPages::measure)
            .distinct()
            .collect(Collectors.joining(", ")),
        Suppliers.maySend(caller, collaboration, log)
            ? "/submissions/new?collaboration=%s&log=%s"
                .formatted(collaboration.slug(), log.getName())
            : "");
  }

  private static String measure(String part) {
    int dot = part.indexOf('.');
    return dot < 0 ? part : part.substring(0, dot);
  }

  /** Whether a column names a force. */
  static boolean namesForce(LogColumn column) {
    return column.getKind().equals("force") || column.getKind().equals("forces");
  }
}
