package oversight.rocu.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.report.ReportRecords;
import oversight.identity.Caller;
import oversight.returns.v1.RecordRow;
import oversight.returns.v1.RecordTable;
import oversight.rocu.log.Looks;
import oversight.rocu.v1.BudgetContribution;
import oversight.rocu.v1.CapabilityRecord;

/** The unit's capabilities, lent posts and budget in the quarter's report. */
@Component
class UnitTables implements ReportRecords {
  private static final String MONEY = "people-and-money";

  private final OwnCollaboration own;
  private final UnitRecords records;
  private final Looks looks;

  UnitTables(OwnCollaboration own, UnitRecords records, Looks looks) {
    this.own = own;
    this.records = records;
    this.looks = looks;
  }

  @Override
  public List<RecordTable> tables(Caller caller, FinancialQuarter quarter) {
    return List.of(capabilities(quarter), posts(quarter), budget(quarter)).stream()
        .filter(table -> table.getRowsCount() > 0)
        .toList();
  }

  private RecordTable capabilities(FinancialQuarter quarter) {
    Map<String, CapabilityRecord> latest = new TreeMap<>();
    records.all(CapabilityEndpoint.KIND, null).stream()
        .map(UnitRecords.Kept::content)
        .filter(record -> record.getFromDate().compareTo(quarter.end().toString()) <= 0)
        .forEach(record ->
            latest.merge(
                record.getKey(),
                record,
                (before, later) ->
                    later.getFromDate().compareTo(before.getFromDate()) >= 0 ? later : before));
    RecordTable.Builder table =
        table("capabilities", "Core capabilities on record", "capabilities", "Capability")
            .addAllColumns(List.of("Status", "Since", "Plan", "By"))
            .setMarking(looks.marking(CapabilityEndpoint.MEASURE));
    latest
        .values()
        .forEach(record ->
            row(
                table,
                CapabilityTitles.of(record.getKey()),
                spaced(record.getStatus().name()),
                record.getFromDate(),
                record.getPlan(),
                record.getPlanDate()));
    return table.build();
  }

  private RecordTable posts(FinancialQuarter quarter) {
    String day = quarter.end().toString();
    Map<String, BigDecimal> all = new TreeMap<>();
    Map<String, BigDecimal> lent = new TreeMap<>();
    records.latest(PostEndpoint.KIND, null).stream()
        .map(UnitRecords.Kept::content)
        .filter(post -> post.getFromDate().compareTo(day) <= 0)
        .filter(post -> post.getToDate().isEmpty() || post.getToDate().compareTo(day) > 0)
        .forEach(post -> {
          BigDecimal fte = new BigDecimal(post.getFte().getValue());
          all.merge(post.getForce(), fte, BigDecimal::add);
          lent.merge(post.getForce(), post.getLent() ? fte : BigDecimal.ZERO, BigDecimal::add);
        });
    RecordTable.Builder table =
        table("posts", "Posts that forces lend, at the end of the quarter", MONEY, "Force")
            .addAllColumns(List.of("Full-time equivalents", "Of them paid by the force"))
            .setMarking(looks.marking("RO12"));
    all.forEach((force, fte) ->
        row(
            table,
            own.nameOf(force),
            Display.of(fte, Unit.NUMBER),
            Display.of(lent.getOrDefault(force, BigDecimal.ZERO), Unit.NUMBER)));
    return table.build();
  }

  private RecordTable budget(FinancialQuarter quarter) {
    String year = quarter.year().id();
    RecordTable.Builder table =
        table("budget", "Budget for " + quarter.year().label(), MONEY, "Contributor")
            .addColumns("Contribution")
            .setMarking(looks.marking("RO12"));
    records.latest(BudgetEndpoint.KIND, null).stream()
        .map(UnitRecords.Kept::content)
        .filter(budget -> budget.getFinancialYear().equals(year))
        .forEach(budget -> {
          for (BudgetContribution each : budget.getContributionsList()) {
            row(
                table,
                own.region().force(each.getContributor()).isPresent()
                    ? own.nameOf(each.getContributor())
                    : spaced(each.getContributor()),
                pounds(each.getAmount().getValue()));
          }
          row(table, "Together", pounds(budget.getBudget().getValue()));
          table.setNote(budget.getNote()).setIllustrative(isIllustrative(budget.getNote()));
        });
    return table.build();
  }

  private static boolean isIllustrative(String note) {
    return note.startsWith(CountingFigure.ILLUSTRATIVE);
  }

  private static String pounds(String amount) {
    return Display.of(new BigDecimal(amount), Unit.POUNDS);
  }

  private static RecordTable.Builder table(String code, String title, String theme, String first) {
    return RecordTable.newBuilder().setCode(code).setTitle(title).setTheme(theme).addColumns(first);
  }

  private static void row(RecordTable.Builder table, String... cells) {
    table.addRows(RecordRow.newBuilder().addAllCells(List.of(cells)));
  }

  /** "In place" of {@code IN_PLACE}. */
  private static String spaced(String word) {
    List<String> words = new ArrayList<>(List.of(word.toLowerCase(Locale.ROOT).split("[_-]", -1)));
    String first = words.getFirst();
    words.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
    return String.join(" ", words);
  }
}
