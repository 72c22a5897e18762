package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;
import oversight.sheets.split.SplitFile;
import oversight.sheets.split.SplitRow;
import oversight.sheets.split.Splitter;

class FormsPagesTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);
  private static final String JOINT = "/api/v1/returns/2015-16-Q3/template.xlsx";

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @Test
  void theFormForAllHasASheetForEachThatAsksSomething() throws Exception {
    HttpResponse<byte[]> answer = fetch(Person.ANALYST, JOINT);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("all-collaborations-2015-16-Q3.xlsx");
    SplitFile parts = Splitter.split(answer.body(), SplitRow::sheet, 100);
    assertThat(parts.workbooks())
        .as("the crime unit asks nothing of forces, and the terrorism unit is not spoken of")
        .containsOnlyKeys("CMPG", "NPAS");
    assertThat(parts.headless()).isEmpty();
  }

  @Test
  void whoeverMayNotSupplyFindsNoForms() throws Exception {
    assertThat(new Browser(REGION, Person.COMMISSIONER).get("/submissions/forms").status())
        .isEqualTo(404);
    assertThat(new Browser(REGION, Person.APPROVER).get("/submissions/forms").status())
        .isEqualTo(404);
  }

  @Test
  void thePageLeadsToTheFormsOfTheQuarterThatIsChosen() {
    Page page = new Browser(REGION, Person.ANALYST).get("/submissions/forms?quarter=2015-16-Q3");

    assertThat(page.document().select("select option[selected]").val()).isEqualTo("2015-16-Q3");
    assertThat(page.document().select("a[download]").eachAttr("href"))
        .contains(JOINT, "/api/v1/collaborations/cmpg/returns/2015-16-Q3/template.ods");
    assertThat(page.document().select("tbody th").eachText())
        .as("the crime unit asks nothing of forces")
        .containsExactly(
            "Central Motorway Police Group (CMPG)", "National Police Air Service (NPAS)");
  }

  @Test
  void aQuarterThatIsNoneIsTheNewest() {
    Page page = new Browser(REGION, Person.ANALYST).get("/submissions/forms?quarter=2015-16-Q9");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.document().select("a[download]").attr("href")).doesNotContain("Q9");
  }

  @Test
  void aCollaborationsOwnStaffGetTheirOwnFormAlone() {
    Page page = new Browser(REGION, Person.UNIT).get("/submissions/forms");

    assertThat(page.document().select("tbody th").eachText())
        .containsExactly("National Police Air Service (NPAS)");
    assertThat(page.document().select("a[href*=/api/v1/returns/]")).isEmpty();
  }

  @Test
  void theHomeSaysFirstWhatWasReturnedAndWhy() {
    Page home = new Browser(REGION, Person.ANALYST).get("/");
    Element returned = home.document().select("section[aria-labelledby=returned-heading]").first();

    assertThat(returned).isNotNull();
    assertThat(returned.text())
        .contains("Your approver says: December is missing the second week.");
    assertThat(returned.select("a[href*=/submissions/new?collaboration=cmpg]")).hasSize(1);
    assertThat(home.document().select("main h2").attr("id")).isEqualTo("returned-heading");
  }

  private static HttpResponse<byte[]> fetch(Person person, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(REGION.url(path)))
                .header("Authorization", "Bearer " + REGION.token(person))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
