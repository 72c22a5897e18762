package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** Logs in a browser: what a collaboration takes, the records, and sending one. */
class LogPagesTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);

  private final Browser commissioner = new Browser(REGION, Person.COMMISSIONER);
  private final Browser unit = new Browser(REGION, Person.UNIT);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @Test
  void aCollaborationsPageLeadsToItsLogsAndTheirRecords() {
    Page collaboration = commissioner.get("/collaborations/npas");
    assertThat(collaboration.document().select(".app-actions a").eachAttr("href"))
        .contains("/collaborations/npas/air-support", "/collaborations/npas/logs");

    Page logs = commissioner.get("/collaborations/npas/logs");
    assertThat(logs.document().select("tbody").text())
        .contains("Call log", "call*, force*, requested*, reason", "NP01, NP02");
    assertThat(logs.document().select("a[href^=/submissions/new]")).isEmpty();

    Page records = commissioner.get(logs.document().select("tbody th a").attr("href"));
    assertThat(records.document().select("tbody tr").text())
        .contains("C-1", "West Mercia", "1 Jul 2015 12:05", "weather", "Row 2");
    assertThat(records.document().select("a[download]").attr("href"))
        .startsWith("/collaborations/npas/logs/calls/records.csv");

    Page next = commissioner.get(records.document().select("a[rel=next]").attr("href"));
    assertThat(next.document().select("tbody tr").text()).contains("C-2");
    assertThat(next.document().select("a[rel=next]")).isEmpty();
  }

  @Test
  void aFilterThatRunsBackwardsIsSaidAndALogThatThereIsNotIsNoPage() {
    Page wrong = commissioner.get("/collaborations/npas/logs/calls?from=2015-16-Q3&to=2015-16-Q1");
    assertThat(wrong.errors()).containsExactly("The first quarter must not be after the last");
    assertThat(commissioner.get("/collaborations/npas/logs/none").status()).isEqualTo(404);
    assertThat(commissioner.get("/collaborations/ctu/logs").status()).isEqualTo(404);
    assertThat(commissioner.get("/collaborations/npas/air-support?quarter=Q4").status())
        .isEqualTo(404);
  }

  @Test
  void whoSendsALogMayChooseItWhereFilesAreSent() {
    Page logs = unit.get("/collaborations/npas/logs");
    Page form = unit.get(logs.document().select("a[href^=/submissions/new]").attr("href"));
    assertThat(form.document().select("#log option").eachText())
        .containsExactly("Figures", "Call log");
    assertThat(form.document().select("#log option[selected]").val()).isEqualTo("calls");

    Page sent =
        unit.upload(
            form,
            "/submissions/new",
            Map.of("collaboration", "npas", "quarter", "2015-16-Q3", "log", "calls"),
            "calls.csv",
            "call,force\nC-1,west-mercia\n");
    assertThat(sent.path()).startsWith("/collaborations/npas/submissions/");
    assertThat(
            new Browser(REGION, Person.ANALYST)
                .get("/submissions/new?collaboration=npas")
                .document()
                .select("#log"))
        .isEmpty();
  }
}
