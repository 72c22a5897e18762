package oversight.collaboration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
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

  @BeforeAll
  static void theLedgerHoldsFarMoreThanIsAsked() throws SQLException {
    FilledLedger.fill(YEAR, 20, 30, 0, 3);
    FilledLedger.fill(YEAR + 20, 40, 30, 10, 0);
  }

  private static Caller office() {
    return Cmpg.SERVICE
        .bean(CallerReader.class)
        .read(Cmpg.ISSUER.token("pcc.west-midlands", "pcc-west-midlands", "pcc"));
  }

  private static FigureQuery dashboard(@Nullable Instant asOf) {
    return new FigureQuery(
        FilledLedger.measures(30),
        null,
        LocalDate.of(YEAR, 4, 1),
        LocalDate.of(YEAR + 5, 3, 31),
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
      assertThat(read).as(plan.toPrettyString()).isLessThanOrEqualTo(1.1 * answered + 20);
    }
    assertThat(plan.get("Actual Rows").asInt()).isEqualTo(answered);
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
}
