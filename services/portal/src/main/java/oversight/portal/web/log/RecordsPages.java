package oversight.portal.web.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.returns.v1.ListLogRecordsResponse;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.Log;
import oversight.returns.v1.LogColumn;
import oversight.returns.v1.LogRecord;
import oversight.returns.v1.Measure;

/**
 * Makes the page of a log's records: forces by name, moments by the clock of the United Kingdom.
 */
@Component
final class RecordsPages {
  private static final int QUARTERS = 60;
  private static final int MEASURES = 200;
  private static final String SENSITIVE = "OFFICIAL-SENSITIVE";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);

  private final Visible visible;

  RecordsPages(Visible visible) {
    this.visible = visible;
  }

  RecordsPage of(
      Collaboration collaboration,
      CollaborationClient client,
      Log log,
      RecordsFilter filter,
      ListLogRecordsResponse found) {
    String here = "/collaborations/%s/logs".formatted(collaboration.slug());
    String path = here + "/" + log.getName();
    List<Link> crumbs = new ArrayList<>(LogPages.crumbs(collaboration));
    crumbs.add(new Link("Logs", here));
    return new RecordsPage(
        log.getTitle(),
        collaboration.name(),
        crumbs,
        collaboration.clearance().isEmpty() ? marking(client, log) : SENSITIVE,
        log.getDefinition(),
        filter.problems(),
        quarters(filter.from(), "The first there is"),
        quarters(filter.to(), "The last there is"),
        log.getColumnsList().stream().anyMatch(LogPages::namesForce)
            ? forces(filter.force())
            : List.of(),
        log.getColumnsList().stream().map(LogColumn::getTitle).toList(),
        found.getRecordsList().stream().map(record -> row(log, record)).toList(),
        found.getNextPageToken().isEmpty()
            ? ""
            : path
                + filter.query()
                + "&after="
                + URLEncoder.encode(found.getNextPageToken(), StandardCharsets.UTF_8),
        path + "/records.csv" + filter.query());
  }

  /** The highest marking of the measures that follow from it. */
  private static String marking(CollaborationClient client, Log log) {
    return client
            .measures()
            .listMeasures(ListMeasuresRequest.newBuilder().setPageSize(MEASURES).build())
            .getMeasuresList()
            .stream()
            .filter(measure -> measure.getMarking().equals(SENSITIVE))
            .map(Measure::getCode)
            .anyMatch(code ->
                log.getDerivesList().stream()
                    .anyMatch(part -> part.equals(code) || part.startsWith(code + ".")))
        ? SENSITIVE
        : "OFFICIAL";
  }

  private static List<Choice> quarters(String chosen, String open) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", open, chosen.isEmpty()));
    Quarters.back(Quarters.lastBefore(LocalDate.now(Moments.ZONE)), QUARTERS)
        .forEach(quarter ->
            choices.add(new Choice(quarter.id(), quarter.label(), quarter.id().equals(chosen))));
    return choices;
  }

  private List<Choice> forces(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "All forces", chosen.isEmpty()));
    visible
        .region()
        .forces()
        .forEach(force ->
            choices.add(new Choice(force.slug(), force.name(), force.slug().equals(chosen))));
    return choices;
  }

  private RecordsPage.Row row(Log log, LogRecord record) {
    return new RecordsPage.Row(
        log.getColumnsList().stream()
            .map(column -> shown(column.getKind(), record.getCellsOrDefault(column.getName(), "")))
            .toList(),
        new Link("Row " + record.getRow(), Names.path(record.getSubmission())));
  }

  private String shown(String kind, String cell) {
    if (cell.isEmpty()) {
      return "";
    }
    return switch (kind) {
      case "force", "forces" ->
          Arrays.stream(cell.split(";", -1))
              .map(code -> Names.supplier(visible.region(), code))
              .collect(Collectors.joining(", "));
      case "time" -> moment(cell);
      default -> cell;
    };
  }

  private static String moment(String cell) {
    try {
      return Instant.parse(cell).atZone(Moments.ZONE).format(MOMENT);
    } catch (DateTimeParseException other) {
      return cell;
    }
  }
}
