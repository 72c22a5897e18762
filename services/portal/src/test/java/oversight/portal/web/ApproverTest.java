package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** What an approver, and an analyst before, sees of what changed since last time. */
class ApproverTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @Test
  void theListToSignShowsWhatChangedInEachWithASmallLine() {
    Page list = new Browser(REGION, Person.APPROVER).get("/sign-off");
    Element cmpg = list.document().select("section:has(a[href^=/collaborations/cmpg/])").getFirst();

    assertThat(list.document().select("section")).hasSize(3);
    assertThat(cmpg.select("tbody th").eachText())
        .containsExactly("Roadside breath tests (CM03.tests)", "Vehicles seized (CM05)");
    assertThat(cmpg.select("tbody tr").getFirst().select("td").eachText())
        .containsExactly(
            "854", "966", "not compared: 1 of 3 months", "939", "not compared: 1 of 3 months");
    Element line = cmpg.select("svg.app-spark").getFirst();
    assertThat(line.attr("aria-label"))
        .isEqualTo("The last 9 quarters: lowest 854, highest 966, now 854");
    assertThat(cmpg.select("h2 a").attr("href"))
        .isEqualTo("/collaborations/cmpg/submissions/01JABCDEFGHJKMNPQRSTVWXYZ1");
  }

  @Test
  void theSubmissionShowsThemAllAndEachFigureAYearEarlier() {
    Page submission =
        new Browser(REGION, Person.APPROVER)
            .get("/collaborations/cmpg/submissions/01JABCDEFGHJKMNPQRSTVWXYZ1");

    assertThat(captions(submission)).contains("changes-caption", "years-caption");
  }

  @Test
  void whoeverOnlyChecksAFileSeesWhatChangedBeforeTheySubmit() {
    Browser analyst = new Browser(REGION, Person.ANALYST);
    Page checked =
        analyst.upload(
            analyst.get("/submissions/new"),
            "/submissions/new",
            java.util.Map.of("collaboration", "cmpg", "quarter", "2015-16-Q3", "action", "check"),
            "q3.csv",
            """
            measure,period,value
            CM05,2015-10,400
            CM05,2015-11,400
            CM05,2015-12,400
            """);

    assertThat(checked.document().select("table:has(#changes-caption) tbody td").eachText())
        .startsWith("1,200", "966", "up 234 (24%)", "939", "up 261 (28%)");
  }

  @Test
  void theAnalystsHomeSaysByWhenEachIsOwed() {
    Page home = new Browser(REGION, Person.ANALYST).get("/");

    assertThat(home.document().select("table:has(#owed-caption) thead th").eachText())
        .contains("By when");
    assertThat(home.document().select("table:has(#owed-caption) tbody").text())
        .contains("25 January 2016", "Overdue", "Roadside breath tests (CM03.tests)");
    assertThat(home.document().select("table:has(#done-caption) tbody").text())
        .contains("Signed off");
  }

  private static List<String> captions(Page page) {
    return page.document().select("caption").eachAttr("id");
  }
}
