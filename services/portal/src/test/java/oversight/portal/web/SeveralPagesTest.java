package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** One file for several collaborations. */
class SeveralPagesTest {
  private static final String FORM = "/submissions/several";
  private final FakeRegion region = FakeRegion.start(Text.PLAIN);
  private final Browser analyst = new Browser(region, Person.ANALYST);

  @AfterEach
  void stop() {
    region.close();
  }

  @Test
  void eachCollaborationIsSentItsOwnRowsAsASubmissionOfItsOwn() {
    Page sent =
        upload(
            Map.of("quarter", "2015-16-Q3"),
            """
            collaboration,measure,period,value
            CMPG,CM05,2015-10,11
            Regional Organised Crime Unit,RO10,2015-16-Q3,4
            cmpg,CM05,2015-11,12
            """);

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.heading()).isEqualTo("What was sent to each collaboration");
    assertThat(sent.document().select("table").getFirst().select("tbody th").eachText())
        .containsExactly("Central Motorway Police Group", "Regional Organised Crime Unit");
    assertThat(sent.document().select("table").getFirst().select("tbody strong").eachText())
        .containsOnly("To sign off");
    List<String> pages =
        sent.document().select("table").getFirst().select("tbody a").eachAttr("href");
    assertThat(pages.getFirst()).startsWith("/collaborations/cmpg/submissions/");
    assertThat(analyst.get(pages.getFirst()).document().text())
        .contains("return-cmpg.xlsx", "West Mercia for CMPG");
    assertThat(analyst.get(pages.getLast()).document().text())
        .contains("return-rocu.xlsx", "West Mercia for ROCU");
  }

  @Test
  void nothingIsSentWhereARowIsNobodys() {
    int before = analyst.get("/submissions").document().select("tbody tr").size();
    Page refused =
        upload(
            Map.of("quarter", "2015-16-Q3"),
            """
            collaboration,measure,period,value
            CMPG,CM05,2015-10,11
            Essex,CM05,2015-10,11
            ,XX99,2015-10,11
            """);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.errors())
        .containsExactly(
            "row 3: ‘Essex’ is no collaboration",
            "row 4: ‘XX99’ is no measure of a collaboration; name the sheet after one, or add a"
                + " column collaboration");
    assertThat(refused.document().title()).startsWith("Error: ");
    assertThat(refused.document().select("#quarter option[selected]").val())
        .isEqualTo("2015-16-Q3");
    assertThat(analyst.get("/submissions").document().select("tbody tr")).hasSize(before);
  }

  @Test
  void aCollaborationThatTheCallerMayNotKnowOfIsLikeNone() {
    assertThat(
            upload(
                    Map.of("quarter", "2015-16-Q3"),
                    "collaboration,measure,period,value\nCTU,CT07.in-post,2015-16-Q3,5\n")
                .errors())
        .containsExactly("row 2: ‘CTU’ is no collaboration");
  }

  @Test
  void saysWhatIsMissingAndWhatCannotBeRead() {
    assertThat(upload(Map.of("quarter", ""), "").errors())
        .containsExactly("Choose the quarter of the figures", "Choose a file with figures in it");
    assertThat(upload(Map.of("quarter", "2015-16-Q3"), "measure,period,valeu\nCM05,x,1\n").errors())
        .containsExactly("one of the columns measure, period and value is missing");
    assertThat(upload(Map.of("quarter", "2015-16-Q3"), "nothing,here\n1,2\n").errors())
        .singleElement()
        .asString()
        .startsWith("The file has no table");
  }

  @Test
  void onlyChecksWhereThatIsAskedAndShowsWhatWasFound() {
    int before = analyst.get("/submissions").document().select("tbody tr").size();
    Page checked =
        upload(
            Map.of("quarter", "2015-16-Q3", "action", "check"),
            "collaboration,measure,period,value\nNPAS,NP01,2015-10,11\n");

    assertThat(checked.document().text())
        .contains("Only checked: nothing was kept.", "1,100 is far above the 400");
    assertThat(analyst.get("/submissions").document().select("tbody tr")).hasSize(before);
  }

  @Test
  void theSameFormTwiceHasOneEffect() {
    Page form = analyst.get(FORM);
    String file = "collaboration,measure,period,value\nCMPG,CM05,2015-10,11\n";
    Map<String, String> filled = Map.of("quarter", "2015-16-Q3");
    analyst.upload(form, FORM, filled, "return.csv", file);
    int once = analyst.get("/submissions").document().select("tbody tr").size();

    assertThat(analyst.upload(form, FORM, filled, "return.csv", file).status()).isEqualTo(200);
    assertThat(analyst.get("/submissions").document().select("tbody tr")).hasSize(once);
  }

  @Test
  void isForForcesAlone() {
    assertThat(new Browser(region, Person.UNIT).get(FORM).status()).isEqualTo(404);
    assertThat(new Browser(region, Person.COMMISSIONER).get(FORM).status()).isEqualTo(404);
    assertThat(analyst.get("/").document().select("a[href=" + FORM + "]")).hasSize(1);
    assertThat(new Browser(region, Person.UNIT).get("/").document().select("a[href=" + FORM + "]"))
        .isEmpty();
    assertThat(analyst.get("/submissions/new").document().select("a[href=" + FORM + "]"))
        .hasSize(1);
  }

  private Page upload(Map<String, String> filled, String file) {
    return analyst.upload(analyst.get(FORM), FORM, filled, "return.csv", file);
  }
}
