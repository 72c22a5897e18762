package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** What there is to do, for those who run the quarter and for the offices. */
class WorkPagesTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @Test
  void anOfficerIsToldWhatEachMeetingNeedsHowFarTheQuartersAreAndWhatOthersOwe() {
    String text = new Browser(REGION, Person.OFFICER).get("/").document().text();

    assertThat(text)
        .contains("Say what became of a meeting that was planned")
        .contains("Write to the Home Office")
        .contains("collaborations have published.", "Figures and reports", "signed off")
        .contains(
            "What others owe",
            "Recommendation to West Mercia Police and Crime Commissioner",
            "Overdue");
  }

  @Test
  void anOfficeIsToldWhatItHasToDoAndWhatThereIsToReadAndNoMore() {
    String text = new Browser(REGION, Person.COMMISSIONER).get("/work").document().text();

    assertThat(text)
        .contains("For you now", "Write to the Home Office", "Action", "Overdue")
        .contains("To read", "Cross-force pack")
        .doesNotContain("What others owe")
        .doesNotContain("Say what became");
  }
}
