package oversight.collaboration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Cmpg;
import oversight.identity.Caller;
import oversight.identity.CallerReader;
import oversight.service.database.CallerTransactions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A read touches what it answers, whatever else the ledger holds. */
class PlansTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int YEAR = 1700;
  private static final int TOGETHER = 1750;

  @BeforeAll
  static void theLedgerHoldsFarMoreThanIsAsked() throws SQLException {
    FilledLedger.fill(YEAR, 20, 30, 0, 3);
    FilledLedger.fill(YEAR + 20, 40, 30, 10, 0);
    twoOfEachReturnWaitedTogether();
  }

  /**
   * Of each return two submissions that were received upon the same, the second saying two measures
   * whole.
   */
  private static void twoOfEachReturnWaitedTogether() throws SQLException {
    FilledLedger.fill(TOGETHER, 20, 30, 0, 1);
    try (Connection owner = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute("alter table submission disable trigger user");
      statement.execute(
          "update submission set revises = null, whole = '{ZZ003,ZZ004}'"
              + " where filename = 'filled-"
              + TOGETHER
              + "-1'");
      statement.execute("alter table submission enable trigger user");
    }
  }

  private static Caller office() {
    return Cmpg.SERVICE
        .bean(CallerReader.class)
        .read(Cmpg.ISSUER.token("pcc.west-midlands", "pcc-west-midlands", "pcc"));
  }

  private static FigureQuery dashboard(@Nullable Instant asOf) {
    return dashboard(YEAR, asOf);
  }

  private static FigureQuery dashboard(int year, @Nullable Instant asOf) {
    return new FigureQuery(
        FilledLedger.measures(30),
        null,
        LocalDate.of(year, 4, 1),
        LocalDate.of(year + 5, 3, 31),
        asOf,
        "",
        Optional.empty(),
        FigureQuery.ALL);
  }

  private static JsonNode plan(FigureQuery query) {
    Ledger ledger = Cmpg.SERVICE.bean(Ledger.class);
    String plan =
        Cmpg.SERVICE
            .bean(CallerTransactions.class)
            .read(
                office(),
                () ->
                    ledger
                        .statement(
                            "explain (analyze, format json, costs off, timing off) ",
                            query,
                            ledger.holding(query))
                        .query((row, number) -> row.getString(1))
                        .single());
    return JSON.readTree(plan).get(0).get("Plan");
  }

  private static void assertFrugal(JsonNode plan, int answered) {
    List<JsonNode> scans =
        plan.findParents("Relation Name").stream()
            .filter(node -> node.get("Relation Name").asString().equals("ledger_entry"))
            .toList();
    assertThat(scans).as(plan.toPrettyString()).isNotEmpty();
    assertReads(plan, scans, 1.1 * answered + 20);
    assertThat(plan.get("Actual Rows").asInt()).isEqualTo(answered);
  }

  private static void assertReads(JsonNode plan, List<JsonNode> scans, double most) {
    for (JsonNode scan : scans) {
      assertThat(scan.get("Node Type").asString())
          .as(plan.toPrettyString())
          .isIn("Index Scan", "Index Only Scan", "Bitmap Heap Scan");
      double read =
          (scan.get("Actual Rows").asDouble()
                  + (scan.has("Rows Removed by Filter")
                      ? scan.get("Rows Removed by Filter").asDouble()
                      : 0))
              * scan.get("Actual Loops").asDouble();
      assertThat(read).as(plan.toPrettyString()).isLessThanOrEqualTo(most);
    }
  }

  @Test
  void aDashboardReadsTheFiguresThatItShows() {
    assertFrugal(plan(dashboard(null)), 30 * 4 * 20 * 3);
  }

  @Test
  void aReadAsAtAnInstantReadsWhatCountedThen() {
    assertFrugal(plan(dashboard(Instant.parse("2020-01-02T12:00:00Z"))), 30 * 4 * 20 * 3);
  }

  @Test
  void aPointOfOneSeriesIsOneLook() {
    FigureQuery one =
        new FigureQuery(
            List.of("ZZ007"),
            "E23000015",
            LocalDate.of(YEAR, 4, 1),
            LocalDate.of(YEAR, 4, 30),
            null,
            "",
            Optional.empty(),
            FigureQuery.ALL);
    // The months of the quarter stand side by side; the other two are passed over.
    assertFrugal(plan(one), 1);
  }

  @Test
  void whatALogLeavesOutIsAskedOnceWhereTwoWaitedTogetherAndNeverElsewhere() {
    JsonNode together = plan(dashboard(TOGETHER, null));
    int kept = 30 - 2;
    // What was carried is of an older sign-off than the log, so only its own measure is left of
    // two.
    assertThat(together.get("Actual Rows").asInt()).isEqualTo(kept * 4 * 20 * 3);
    assertReads(
        together,
        together.findParents("Relation Name").stream()
            .filter(node -> node.get("Relation Name").asString().equals("ledger_entry"))
            .toList(),
        2.2 * 30 * 4 * 20 * 3);
    assertThat(asked(together))
        .singleElement()
        .satisfies(node -> assertThat(node.get("Actual Loops").asInt()).isEqualTo(1));
    assertThat(asked(plan(dashboard(null)))).isEmpty();
  }

  private static List<JsonNode> asked(JsonNode plan) {
    return plan.findParents("Function Name").stream()
        .filter(node -> node.get("Function Name").asString().equals("said_whole"))
        .toList();
  }
}
