package oversight.portal.web.section;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Periods;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.Unit;
import oversight.rocu.v1.AssetRecovery;
import oversight.rocu.v1.Capability;
import oversight.rocu.v1.CapabilityRecord;
import oversight.rocu.v1.CapabilityStatus;
import oversight.rocu.v1.DisruptionCounts;
import oversight.rocu.v1.GetAssetRecoveryRequest;
import oversight.rocu.v1.ListBudgetsRequest;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilitiesResponse;
import oversight.rocu.v1.ListDisruptionsRequest;
import oversight.rocu.v1.ListPostsRequest;
import oversight.rocu.v1.ListPostsResponse;
import oversight.rocu.v1.ListTaskingRequestsRequest;
import oversight.rocu.v1.TaskingCounts;
import oversight.rocu.v1.UnitBudget;

/** What the organised crime unit shows: its logs, its capabilities, its posts and its budget. */
@Component
final class CrimeUnitSection implements CollaborationSection {
  private static final String LOGS = "/collaborations/rocu/logs";

  private final Visible visible;

  CrimeUnitSection(Visible visible) {
    this.visible = visible;
  }

  @Override
  public String collaboration() {
    return "rocu";
  }

  @Override
  public List<SectionPart> read(
      Collaboration collaboration,
      CollaborationClient client,
      Caller caller,
      List<Report> reports) {
    if (reports.isEmpty()) {
      return List.of();
    }
    String quarter = Names.id(reports.getFirst().getName());
    String label = Quarters.label(quarter);
    ListCapabilitiesResponse capabilities =
        client
            .capabilities()
            .listCapabilities(ListCapabilitiesRequest.newBuilder().setQuarter(quarter).build());
    List<SectionTable> tables = new ArrayList<>();
    // A log that was not sent is no zero: where it holds nothing, nothing is shown.
    disruptions(client, quarter, label).map(from("disruptions", quarter)).ifPresent(tables::add);
    groups(client, quarter, label).map(from("groups", quarter)).ifPresent(tables::add);
    tasking(client, quarter, label).map(from("tasking", quarter)).ifPresent(tables::add);
    assets(client, quarter, label).map(from("assets", quarter)).ifPresent(tables::add);
    tables.add(capabilities(capabilities, label));
    posts(client).map(table -> table.from("the unit's records", LOGS)).ifPresent(tables::add);
    budget(client).map(table -> table.from("the unit's records", LOGS)).ifPresent(tables::add);
    return List.of(
        new SectionPart(
            "From the unit's own records",
            "Counted from the logs that are signed off, and from what the unit keeps by date.",
            capabilities.getMarking(),
            tables,
            List.of(),
            caller.may(Permission.READ_REGISTERS)
                ? List.of(
                    new Link("Deep dives and baseline reports", "/commissions"),
                    new Link("Recommendations", "/recommendations"))
                : List.of()));
  }

  private static UnaryOperator<SectionTable> from(String log, String quarter) {
    return table ->
        table.from(
            "the records of the quarter",
            "%s/%s?from=%s&to=%s".formatted(LOGS, log, quarter, quarter));
  }

  private Optional<SectionTable> disruptions(
      CollaborationClient client, String quarter, String label) {
    List<String> whose = new ArrayList<>(List.of(""));
    visible.region().forces().forEach(force -> whose.add(force.code()));
    List<DisruptionCounts> counts =
        Together.ask(
            whose,
            force ->
                client
                    .disruptions()
                    .listDisruptions(
                        ListDisruptionsRequest.newBuilder()
                            .setFrom(quarter)
                            .setTo(quarter)
                            .setForce(force)
                            .setPageSize(1)
                            .build())
                    .getCounts());
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < whose.size(); at++) {
      DisruptionCounts of = counts.get(at);
      rows.add(
          row(
              name(whose.get(at)),
              of.getTotal(),
              of.getMajor(),
              of.getModerate(),
              of.getMinor(),
              of.getJoint()));
    }
    return some(
        counts.getFirst().getTotal() > 0,
        "unit-disruptions",
        "Disruptions, " + label,
        "One in which several forces took part counts once for the region and once for each of"
            + " them, so the forces come to more than the region.",
        List.of("For", "All", "Major", "Moderate", "Minor", "Joint"),
        rows);
  }

  private Optional<SectionTable> groups(CollaborationClient client, String quarter, String label) {
    List<String> parts = List.of("RO03.opening", "RO03.new", "RO04", "RO03.closing");
    Map<String, String> cells = new LinkedHashMap<>();
    for (String part : parts) {
      for (Figure figure :
          client
              .figures()
              .listFigures(
                  ListFiguresRequest.newBuilder()
                      .setMeasure(part)
                      .setFrom(quarter)
                      .setTo(quarter)
                      .build())
              .getFiguresList()) {
        cells.put(
            part + figure.getForce(), figure.hasValue() ? figure.getValue().getValue() : "[x]");
      }
    }
    return some(
        !cells.isEmpty(),
        "unit-groups",
        "Organised crime groups on the map, " + label,
        "By the force that manages each. At the start, plus newly mapped, less archived, makes at"
            + " the end.",
        List.of("Force", "At the start", "Newly mapped", "Archived", "At the end"),
        visible.region().forces().stream()
            .map(force -> {
              List<String> row = new ArrayList<>(List.of(force.name()));
              parts.forEach(part -> row.add(cells.getOrDefault(part + force.code(), "[x]")));
              return row;
            })
            .<List<String>>map(List::copyOf)
            .toList());
  }

  private Optional<SectionTable> tasking(CollaborationClient client, String quarter, String label) {
    List<List<String>> rows = new ArrayList<>();
    for (Force force : visible.region().forces()) {
      rows.add(asked(client, quarter, "force", force.code(), force.name()));
    }
    rows.add(asked(client, quarter, "nca", "", "National Crime Agency"));
    rows.add(asked(client, quarter, "partner", "", "Other partners"));
    return some(
        rows.stream().anyMatch(row -> !row.get(1).equals("0")),
        "unit-tasking",
        "Requests for the unit's help received in " + label + ", as they stood on its last day",
        "What was decided after " + lastDay(quarter) + " is pending here, as in measure RO05.",
        List.of("From", "Received", "Decided", "Accepted", "Pending"),
        rows);
  }

  private static List<String> asked(
      CollaborationClient client, String quarter, String requester, String force, String title) {
    TaskingCounts counts =
        client
            .tasking()
            .listTaskingRequests(
                ListTaskingRequestsRequest.newBuilder()
                    .setFrom(quarter)
                    .setTo(quarter)
                    .setRequester(requester)
                    .setForce(force)
                    .setPageSize(1)
                    .build())
            .getCounts();
    return row(
        title,
        counts.getReceived(),
        counts.getDecided(),
        counts.getAccepted(),
        counts.getPending());
  }

  private static Optional<SectionTable> assets(
      CollaborationClient client, String quarter, String label) {
    AssetRecovery recovery =
        client
            .assets()
            .getAssetRecovery(
                GetAssetRecoveryRequest.newBuilder().setFrom(quarter).setTo(quarter).build());
    return some(
        recovery.getStagesList().stream().anyMatch(stage -> stage.getEntries() > 0),
        "unit-assets",
        "Asset recovery by stage, " + label,
        recovery.getCaveat(),
        List.of("Stage", "Amount", "Entries"),
        recovery.getStagesList().stream()
            .map(stage ->
                List.of(
                    stage.getTitle(),
                    pounds(stage.getAmount().getValue()),
                    String.valueOf(stage.getEntries())))
            .toList());
  }

  /** What the figure says has a column where any figure counts. */
  private SectionTable capabilities(ListCapabilitiesResponse answer, String label) {
    boolean counted =
        answer.getCapabilitiesList().stream()
            .anyMatch(each -> !status(each.getStatus(), "").isEmpty());
    List<String> columns = new ArrayList<>(List.of("Capability"));
    if (counted) {
      columns.add("By the figure");
    }
    columns.addAll(List.of("On record", "Plan", "Drawn on by"));
    return SectionTable.ofTexts(
        "unit-capabilities",
        "Core capabilities, " + label,
        answer.getSource(),
        columns,
        answer.getCapabilitiesList().stream().map(each -> capability(each, counted)).toList());
  }

  private List<String> capability(Capability capability, boolean counted) {
    CapabilityRecord record = capability.getRecord();
    List<String> row = new ArrayList<>(List.of(capability.getTitle()));
    if (counted) {
      row.add(
          status(capability.getStatus(), "No figure")
              + (capability.getDisagrees() ? " (the record says otherwise)" : ""));
    }
    row.add(
        capability.hasRecord()
            ? status(record.getStatus(), "") + " since " + day(record.getFromDate())
            : "Nothing");
    row.add(
        record.getPlan()
            + (record.getPlanDate().isEmpty() ? "" : " (by " + day(record.getPlanDate()) + ")"));
    row.add(record.getForcesList().stream().map(this::name).collect(Collectors.joining(", ")));
    return List.copyOf(row);
  }

  private static String status(CapabilityStatus status, String none) {
    return switch (status) {
      case IN_PLACE -> "In place";
      case NOT_IN_PLACE -> "Not in place";
      case IN_DEVELOPMENT -> "In development";
      case CAPABILITY_STATUS_UNSPECIFIED, UNRECOGNIZED -> none;
    };
  }

  private Optional<SectionTable> posts(CollaborationClient client) {
    ListPostsResponse answer = client.posts().listPosts(ListPostsRequest.getDefaultInstance());
    return answer.getForcesCount() == 0
        ? Optional.empty()
        : Optional.of(
            SectionTable.ofNumbers(
                "unit-posts",
                "Posts that forces lend, today",
                "Full-time equivalents. A post that is \"lifted and shifted\" is still paid for by"
                    + " its force.",
                List.of("Force", "All", "Lifted and shifted"),
                answer.getForcesList().stream()
                    .map(force ->
                        List.of(
                            name(force.getForce()),
                            force.getFte().getValue(),
                            force.getLentFte().getValue()))
                    .toList()));
  }

  private Optional<SectionTable> budget(CollaborationClient client) {
    return client
        .budgets()
        .listBudgets(ListBudgetsRequest.getDefaultInstance())
        .getBudgetsList()
        .stream()
        .findFirst()
        .map(this::budget);
  }

  private SectionTable budget(UnitBudget budget) {
    return SectionTable.ofNumbers(
        "unit-budget",
        "Who contributes to the budget of "
            + pounds(budget.getBudget().getValue())
            + " for "
            + Quarters.label(budget.getFinancialYear()),
        budget.getNote(),
        List.of("Contributor", "Amount", "Share"),
        budget.getContributionsList().stream()
            .map(each ->
                List.of(
                    name(each.getContributor()),
                    pounds(each.getAmount().getValue()),
                    each.getShare().getValue() + "%"))
            .toList());
  }

  private String name(String code) {
    if (code.isEmpty()) {
      return visible.region().name();
    }
    return visible
        .region()
        .force(code)
        .map(Force::name)
        .orElseGet(
            () -> Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' '));
  }

  /** A table of numbers, where there is something to show. */
  private static Optional<SectionTable> some(
      boolean shown,
      String id,
      String caption,
      String note,
      List<String> columns,
      List<List<String>> rows) {
    return shown
        ? Optional.of(SectionTable.ofNumbers(id, caption, note, columns, rows))
        : Optional.empty();
  }

  private static String lastDay(String quarter) {
    return Moments.day(Periods.parse(quarter).end());
  }

  private static String day(String iso) {
    return Moments.day(LocalDate.parse(iso));
  }

  private static String pounds(String amount) {
    return Numbers.shown(new BigDecimal(amount), Unit.UNIT_POUNDS);
  }

  private static List<String> row(String name, int... counts) {
    List<String> row = new ArrayList<>(List.of(name));
    for (int count : counts) {
      row.add("%,d".formatted(count));
    }
    return List.copyOf(row);
  }
}
