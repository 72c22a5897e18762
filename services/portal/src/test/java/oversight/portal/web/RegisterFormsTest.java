package oversight.portal.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import oversight.governance.v1.Grant;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.FakeRegister;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** Many rows in a form without a script, days on moves, and the entrance to the registers. */
class RegisterFormsTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);
  private static final String NEW = "/grants/new";

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @Test
  void aBudgetIsPastedFromASpreadsheetWithItsHeadings() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    officer.submit(
        officer.get(NEW),
        NEW,
        Map.of(
            "title",
            "Combined authority",
            "lines-paste",
            """
            Description\tApproved
            Core budget: observer status\t£21,250

            Mental Health Commission, Director\t30,000.50
            """));

    Grant kept =
        (Grant)
            requireNonNull(
                REGION.register("grants").kept(FakeRegister.ID.replace("RECORD", "OPENED")));
    assertThat(kept.getLinesList())
        .extracting(line -> line.getDescription() + " " + line.getApproved().getValue())
        .containsExactly(
            "Core budget: observer status 21250", "Mental Health Commission, Director 30000.50");
  }

  @Test
  void aPastedRowThatCannotBeReadIsNamedAndNothingIsLost() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    String rows = "Core budget,,,,21250\nAn error,,,,12O\n";
    Document page =
        officer
            .submit(officer.get(NEW), NEW, Map.of("title", "Budget", "lines-paste", rows))
            .document();

    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#lines-paste");
    assertThat(page.select("#lines-paste-error").text())
        .contains("Row 2: “12O” cannot be read: Approved must be an amount");
    assertThat(page.select("#lines-paste").val()).isEqualTo(rows.stripTrailing());
    assertThat(page.select("#title").val()).isEqualTo("Budget");
  }

  @Test
  void whatCannotBeReadStaysInItsBoxAndTheSummarySaysInWhichLine() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    Document page =
        officer
            .submit(
                officer.get(NEW),
                NEW,
                Map.of(
                    "title", "Budget",
                    "lines-1-description", "New Chance",
                    "lines-1-approved", "120k",
                    "lines-1-spent", "100,00",
                    "stated_total", "9,000.005"))
            .document();

    assertThat(page.select(".govuk-error-summary a").eachText())
        .as("the empty row before it has closed up")
        .containsExactly(
            "Line 1: Approved must be an amount in figures, like 21,250 or 499.99",
            "Line 1: Spent must be an amount in figures, like 21,250 or 499.99",
            "Stated total must be pounds and whole pence, like 499.99");
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#lines-0-approved", "#lines-0-spent", "#stated_total");
    assertThat(page.select("#lines-0-approved").val()).isEqualTo("120k");
    assertThat(page.select("#lines-0-approved").attr("aria-describedby"))
        .isEqualTo("lines-0-approved-error");
    assertThat(page.select("#lines-0-spent").val()).isEqualTo("100,00");
    assertThat(page.select("#stated_total").val()).isEqualTo("9,000.005");
    assertThat(page.select("#lines-0-description").val()).isEqualTo("New Chance");
  }

  @Test
  void whatWasTypedSoFarIsAddedUp() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    Document page =
        officer
            .submit(
                officer.get(NEW),
                NEW,
                Map.of(
                    "lines-0-description", "Observer status",
                    "lines-0-approved", "£21,250",
                    "lines-1-description", "Director",
                    "lines-1-approved", "30 000.50",
                    "more", "lines"))
            .document();

    assertThat(page.select("#lines > p").text()).isEqualTo("Together so far: Approved £51,250.50");
  }

  @Test
  void aFormOpensOnlyForWhoMayOpenTheRecord() {
    Browser office = new Browser(REGION, Person.COMMISSIONER);

    Page refused = office.get("/agreements/new");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.document().select("main").text())
        .contains("Only the Regional Policy Officers open agreements.");
    assertThat(office.get(NEW).status()).isEqualTo(200);
    assertThat(new Browser(REGION, Person.ANALYST).get(NEW).status()).isEqualTo(403);
  }

  @Test
  void anActIsOfferedAndLeadsToItsEmptyEntry() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    String path = "/agreements/" + FakeRegister.ID;
    String act =
        officer
            .get(path)
            .document()
            .select(".app-actions a:contains(Record a review)")
            .attr("href");
    assertThat(act).isEqualTo(path + "/edit?at=reviews#reviews");

    Document form = officer.get(act.substring(0, act.indexOf('#'))).document();
    assertThat(form.select("#reviews > details[open] > summary").eachText())
        .anyMatch(legend -> legend.endsWith(": empty, to add one"));
  }

  @Test
  void moreRowsAreAddedWithoutAScriptAndNothingIsSaved() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    Page page =
        officer.submit(
            officer.get(NEW),
            NEW,
            Map.of("lines-0-description", "A line", "lines-0-spent", "12", "more", "lines"));

    Document shown = page.document();
    assertThat(page.status()).isEqualTo(200);
    assertThat(shown.select("#lines > details > summary").eachText())
        .startsWith("Line 1: A line, £12", "Line 2: empty, to add one")
        .contains("Line 7: empty, to add one");
    assertThat(shown.select("#lines-0-description").val()).isEqualTo("A line");
    assertThat(shown.select("#lines > details[open]").size()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void aMoveAsksForItsDayAndRefusesWhatIsNone() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    String path = "/plans/" + FakeRegister.ID + "/move/forward";
    Document asked = officer.get(path).document();
    assertThat(asked.select("label[for=on_date]").text()).isEqualTo("Day on which it happened");

    Page refused = officer.submit(officer.get(path), path, Map.of("on_date", "31/2/2016"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.document().select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#on_date");
    assertThat(refused.document().select("#on_date").val()).isEqualTo("31/2/2016");
    assertThat(
            officer
                .get("/plans/" + FakeRegister.ID + "/move/withdraw")
                .document()
                .select("#on_date"))
        .isEmpty();
  }

  @Test
  void theEntranceSaysHowMuchStandsOnEachRegisterAndWhatIsOverdue() {
    Document page = new Browser(REGION, Person.OFFICER).get("/registers").document();

    assertThat(page.select("tbody tr")).hasSize(12);
    assertThat(page.select("tbody a[href=/actions?overdue=true]").text())
        .isEqualTo("1 overdue in Actions");
    assertThat(page.select("tbody td .govuk-tag--red")).hasSize(1);
  }

  @Test
  void formsAndPagesStandUnderTheHeadingsOfTheContract() {
    Browser officer = new Browser(REGION, Person.OFFICER);

    assertThat(officer.get("/agreements/new").document().select("form h2").eachText())
        .containsExactly(
            "Parties",
            "Dates",
            "Cost",
            "Governance and review",
            "Assets, liabilities and publication",
            "Sources",
            "Who keeps it, and who may see it");
    Document shown = officer.get("/grants/" + FakeRegister.ID).document();
    assertThat(shown.select("#lines-caption").text()).isEqualTo("Lines");
    assertThat(shown.select("td.govuk-table__cell--numeric")).isNotEmpty();
  }
}
