package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** What each kind of user is shown, and what is kept from them. */
class AccessTest {
  private final FakeRegion region = FakeRegion.start(Text.PLAIN);

  @AfterEach
  void stop() {
    region.close();
  }

  @Test
  void leadsEachRoleToItsOwnWork() {
    assertThat(as(Person.ANALYST).get("/").navigation())
        .containsExactly("Overview", "Collaborations", "Submissions", "Reports");
    assertThat(as(Person.APPROVER).get("/").navigation())
        .containsExactly(
            "Overview", "Collaborations", "Submissions", "To sign off", "Reports", "Registers");
    assertThat(as(Person.COMMISSIONER).get("/").navigation())
        .containsExactly("To do", "Overview", "Collaborations", "Reports", "Packs", "Registers");
    assertThat(as(Person.ENGINEER).get("/").navigation()).isEmpty();
    assertThat(as(Person.COMMISSIONER).get("/").path()).isEqualTo("/overview");
    assertThat(as(Person.OFFICER).get("/").path()).isEqualTo("/work");
    assertThat(as(Person.ANALYST).get("/").heading()).isEqualTo("What there is to do");
  }

  @Test
  void withoutClearanceACollaborationShowsWhatIsPublicAndNothingItHolds() {
    Browser commissioner = as(Person.COMMISSIONER);
    Page shown = commissioner.get("/collaborations/ctu");

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.document().text())
        .contains(
            "Counter Terrorism Unit",
            "There is no report that you may see.",
            "None that you may see.")
        .doesNotContain("Breath-test failure", "OFFICIAL-SENSITIVE", "Illustrative");
    assertThat(commissioner.get("/overview").document().text())
        .contains("Counter Terrorism Unit", "There is no report that you may see.");
    assertThat(commissioner.get("/reports").document().text()).doesNotContain("Terrorism");
    assertThat(as(Person.CLEARED).get("/overview").document().select(".app-marking").eachText())
        .containsOnly("OFFICIAL-SENSITIVE");
    assertThat(as(Person.CLEARED).get("/collaborations/ctu").document().text())
        .contains("OFFICIAL-SENSITIVE", "Breath-test failure");
  }

  @Test
  void withoutClearanceItsMeasuresAreLikeThoseThatDoNotExist() {
    Browser commissioner = as(Person.COMMISSIONER);
    Page hidden = commissioner.get("/collaborations/ctu/measures/CT01");
    Page absent = commissioner.get("/collaborations/ctu/measures/CT99");

    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.document().select("main").html())
        .isEqualTo(absent.document().select("main").html());
  }

  @Test
  void marksMadeUpFiguresAndOnlyThose() {
    Browser commissioner = as(Person.COMMISSIONER);

    assertThat(commissioner.get("/collaborations/rocu").document().text()).contains("Illustrative");
    assertThat(commissioner.get("/collaborations/cmpg").document().text())
        .doesNotContain("Illustrative");
  }

  @Test
  void saysWhatCountedThenUnderABanner() {
    Page then = as(Person.COMMISSIONER).get("/collaborations/cmpg/measures/CM03?asAt=2016-01-20");

    assertThat(then.document().select(".app-asat").text())
        .contains("As at the end of 20 January 2016");
    assertThat(then.document().select("td a").attr("href")).contains("asAt=2016-01-20");
    assertThat(
            as(Person.COMMISSIONER)
                .get("/collaborations/cmpg/measures/CM03?asAt-day=30&asAt-month=2&asAt-year=2016")
                .errors())
        .containsExactly("Enter a real date, like 31 3 2015");
  }

  @Test
  void leadsFromANumberToTheRowItStoodIn() {
    Browser approver = as(Person.APPROVER);
    Page measure = approver.get("/collaborations/cmpg/measures/CM03?force=west-mercia");
    Page figure = approver.get(measure.document().select("td a").attr("href"));
    assertThat(figure.document().text()).contains("approver.west-mercia 14 January 2016");

    String row = figure.document().select("td a[href*=submissions]").attr("href");
    Page submission = approver.get(row.substring(0, row.indexOf('#')));
    assertThat(submission.document().select(row.substring(row.indexOf('#')))).hasSize(1);
  }

  @Test
  void leadsTheOfficeToTheRowThoughTheFileIsItsSuppliers() {
    Browser commissioner = as(Person.COMMISSIONER);
    Page figure = commissioner.get("/collaborations/cmpg/figures/CM03/2015-12?force=west-mercia");
    String row = figure.document().select("td a[href*=submissions]").attr("href");
    Page submission = commissioner.get(row.substring(0, row.indexOf('#')));

    assertThat(submission.document().select(row.substring(row.indexOf('#'))).text())
        .startsWith("3 CM03.failures 2015-12 ")
        .endsWith(" 150 NPCC drink and drugs campaign");
    assertThat(submission.document().select("a[href*=/original], a[href*=/marked]")).isEmpty();
  }

  @Test
  void showsTheRestWhereOneServiceDoesNotAnswer() {
    region.kill("npas");
    Browser commissioner = as(Person.COMMISSIONER);

    assertThat(commissioner.get("/overview").status()).isEqualTo(200);
    assertThat(commissioner.get("/overview").document().text())
        .contains("Cannot be reached just now", "Breath-test failure");
    Page dead = commissioner.get("/collaborations/npas");
    assertThat(dead.status()).isEqualTo(503);
    assertThat(dead.heading()).isEqualTo("A service does not answer");
    assertThat(dead.document().text()).doesNotContain("localhost", "io.grpc");
  }

  @Test
  void saysPlainlyThatThereIsNoSuchPage() {
    Page absent = as(Person.ANALYST).get("/nowhere");

    assertThat(absent.status()).isEqualTo(404);
    assertThat(absent.heading()).isEqualTo("Page not found");
    assertThat(absent.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  private Browser as(Person person) {
    return new Browser(region, person);
  }
}
