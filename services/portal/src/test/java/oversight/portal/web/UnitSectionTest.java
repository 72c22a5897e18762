package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** What the organised crime unit shows of its own on its page. */
class UnitSectionTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  private static Document page(String path) {
    return new Browser(REGION, Person.COMMISSIONER).get(path).document();
  }

  @Test
  void showsTheRegionOnceAndSaysThatTheForcesComeToMore() {
    Element table = table("unit-disruptions");

    assertThat(table.select("tbody tr")).hasSize(5);
    assertThat(table.select("tbody tr").eachText().getFirst())
        .contains("1,112")
        .doesNotContain("2,560");
    assertThat(table.select("caption").text()).contains("the forces come to more than the region");
  }

  @Test
  void showsStagesCapabilitiesPostsAndTheBudgetWithoutATotalOfStages() {
    assertThat(table("unit-assets").text()).contains("£1,234,567.50").doesNotContain("Total");
    assertThat(table("unit-capabilities").text())
        .contains("Not in place (the record says otherwise)")
        .contains("In place since 1 April 2014")
        .contains("West Mercia");
    assertThat(table("unit-posts").text()).contains("1.6");
    assertThat(table("unit-budget").text()).contains("Home office", "100.00%");
    assertThat(table("unit-tasking").text()).contains("National Crime Agency");
  }

  @Test
  void thePageIsMarkedAsTheHighestOfWhatItShows() {
    assertThat(page("/collaborations/rocu").select(".app-marking").eachText())
        .isNotEmpty()
        .containsOnly("OFFICIAL-SENSITIVE");
  }

  @Test
  void leadsToTheRegistersAndIsNobodyElses() {
    assertThat(page("/collaborations/rocu").select("a[href=/commissions]")).hasSize(1);
    assertThat(page("/collaborations/cmpg").select("[id^=unit-]")).isEmpty();
  }

  private static Element table(String id) {
    return page("/collaborations/rocu").expectFirst("table:has(#" + id + ")");
  }
}
