package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** What a search shows, and what it does not say to whom. */
class SearchPagesTest {
  private final FakeRegion region = FakeRegion.start(Text.PLAIN);

  @AfterEach
  void stop() {
    region.close();
  }

  @Test
  void isOfferedOnEveryPageToWhoeverReadsReports() {
    Browser commissioner = new Browser(region, Person.COMMISSIONER);
    Page found =
        commissioner.find(commissioner.get("/overview"), "/search", "q", "breath-test failure");

    assertThat(found.path()).startsWith("/search?q=breath-test");
    assertThat(found.document().title()).isEqualTo("Search for ‘breath-test failure’ – Oversight");
    assertThat(found.document().select("#q").val()).isEqualTo("breath-test failure");
    assertThat(new Browser(region, Person.ENGINEER).get("/").document().select("[role=search]"))
        .isEmpty();
  }

  @Test
  void showsWhatWasFoundKindByKindWithTheWordsMarkedAndLeadsThere() {
    Page all = new Browser(region, Person.COMMISSIONER).get("/search?q=all");

    assertThat(all.document().select("section h2").eachText())
        .containsExactly("Measures", "Published reports", "Recommendations and other records");
    assertThat(all.document().select("section").get(0).select("mark").eachText())
        .contains("Breath-test failure");
    assertThat(all.document().select("section a[href*=/measures/]").attr("href"))
        .isEqualTo("/collaborations/rocu/measures/CM03");
    assertThat(all.document().select("section").get(1).text())
        .contains("Officers stopped more drivers.");
    assertThat(all.document().select("section").get(2).select("a[href^=/recommendations/]"))
        .hasSize(5);
  }

  @Test
  void withoutClearanceNeitherResultNorCountNorFailureSaysThatThereIsMore() {
    Browser commissioner = new Browser(region, Person.COMMISSIONER);
    String before = commissioner.get("/search?q=all").document().select("main").html();

    assertThat(before).doesNotContain("/ctu/", "Terrorism").contains("12 found");
    assertThat(
            new Browser(region, Person.CLEARED)
                .get("/search?q=all")
                .document()
                .select("main")
                .text())
        .contains("16 found", "Counter Terrorism Unit");
    region.kill("ctu");
    assertThat(commissioner.get("/search?q=all").document().select("main").html())
        .isEqualTo(before);
  }

  @Test
  void givesOneKindPageAfterPageToItsEnd() {
    Browser officer = new Browser(region, Person.OFFICER);
    Page page = officer.get("/search?q=all");
    page = officer.get(page.document().select("a[href*=in=registers]").attr("href"));
    assertThat(counts(page)).containsExactly("1 to 20 of 45");
    page = officer.get(page.document().select("a[rel=next]").attr("href"));
    assertThat(counts(page)).containsExactly("21 to 40 of 45");
    page = officer.get(page.document().select("a[rel=next]").attr("href"));
    assertThat(counts(page)).containsExactly("41 to 45 of 45");
    assertThat(page.document().select("a[rel=next]")).isEmpty();
    assertThat(page.document().select("a[rel=prev]")).hasSize(1);
  }

  @Test
  void whoeverReadsNoRegisterIsShownNoRecord() {
    assertThat(new Browser(region, Person.ANALYST).get("/search?q=all").document().select("h2"))
        .extracting(heading -> heading.text())
        .contains("Measures")
        .doesNotContain("Recommendations and other records");
  }

  @Test
  void saysWhatToDoWhereNothingWasFoundOrTooMuchWasTyped() {
    Browser commissioner = new Browser(region, Person.COMMISSIONER);

    assertThat(commissioner.get("/search?q=zeppelin").document().text())
        .contains("Nothing was found that you may see.", "Check the spelling.");
    Page long_ = commissioner.get("/search?q=" + "x".repeat(201));
    assertThat(long_.status()).isEqualTo(400);
    assertThat(long_.errors()).containsExactly("Use 200 characters or fewer");
    assertThat(long_.document().title()).startsWith("Error: ");
    assertThat(commissioner.get("/search?q=all&in=nothing&page=minus").status()).isEqualTo(200);
  }

  @Test
  void namesTheServiceThatDoesNotAnswerAndShowsTheRest() {
    region.kill("npas");
    assertThat(
            new Browser(region, Person.COMMISSIONER)
                .get("/search?q=all")
                .document()
                .select("main")
                .text())
        .contains("cannot be reached just now: National Police Air Service", "8 found");
  }

  private static List<String> counts(Page page) {
    return page.document().select("section > .app-quiet").eachText();
  }
}
