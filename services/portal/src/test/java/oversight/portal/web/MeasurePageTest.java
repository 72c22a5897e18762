package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** A measure's page: what stands beneath its chart, and the overview that leads there. */
class MeasurePageTest {
  private static final String MEASURE = "/collaborations/cmpg/measures/CM03";
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);
  private final Browser commissioner = new Browser(REGION, Person.COMMISSIONER);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @Test
  void setsTheForcesSideBySideAndLeadsToEach() {
    Page page = commissioner.get(MEASURE);

    assertThat(page.document().select("#order-caption").text())
        .isEqualTo("The forces in Q3 2015/16 (1 October to 31 December 2015)");
    assertThat(page.document().select("table:has(#order-caption) tbody th").eachText())
        .containsExactly("Staffordshire", "Warwickshire", "West Mercia", "West Midlands");
    assertThat(page.document().select("table:has(#order-caption) tbody tr").get(1).text())
        .isEqualTo("Warwickshire [x]");
    assertThat(page.document().text())
        .contains("Between the highest and the lowest lie 3.5 percentage points.");
    String figure = page.document().select("table:has(#order-caption) a").attr("href");
    assertThat(figure).contains("/figures/CM03/", "force=E23000015");
    assertThat(commissioner.get(figure).document().select("h1").text())
        .isEqualTo("Where this number comes from");
    Page own = commissioner.get(MEASURE + "?force=staffordshire");
    assertThat(own.document().select(".govuk-caption-l").text()).isEqualTo("Staffordshire");
    assertThat(own.document().select("#order-caption")).isEmpty();
  }

  @Test
  void givesTheFiguresAsAWorkbookWithACover() throws Exception {
    String address = commissioner.get(MEASURE).document().select("main a[href*=.ods]").attr("href");
    Map<String, String> parts = new HashMap<>();
    HttpResponse<byte[]> answer = fetch(address);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }

    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"cmpg-CM03.ods\"");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(parts.get("content.xml"))
        .contains("Roadside breath tests", "West Mercia", "1,854", "approver.west-mercia")
        .contains("office:value=\"1854\"");
  }

  @Test
  void theOverviewSaysWhatWorsenedFirstAndWhatEachPaysBesideWhatItUses() {
    Page overview = commissioner.get("/overview");

    assertThat(overview.document().select(".app-card").get(1).select(".app-explain strong"))
        .extracting(verdict -> verdict.text())
        .containsExactly("Worsened:", "Needs explaining:");
    assertThat(overview.document().select(".app-card").get(1).select(".app-explain a.app-number"))
        .isNotEmpty()
        .allMatch(number -> number.attr("href").contains("/figures/"));
    assertThat(overview.document().select(".app-card table thead").getFirst().text())
        .isEqualTo("Force Of the cost Of the use");
    assertThat(overview.document().select(".app-card table td a"))
        .isNotEmpty()
        .allMatch(number -> number.attr("href").contains("/figures/"));
  }

  @Test
  void theOverviewAnswersInItsFirstLinesWhatStandsOutAndWhatItCosts() {
    Page overview = commissioner.get("/overview");

    assertThat(overview.document().select("main > *, main .content > *").eachAttr("class"))
        .containsSubsequence("app-summary", "app-cards");
    assertThat(overview.document().select(".app-summary .app-explain > li").eachText())
        .hasSize(overview.document().select(".app-card .app-explain > li").size())
        .first()
        .satisfies(line -> assertThat(line).startsWith("Worsened:").contains("(ROCU)"));
    assertThat(overview.document().select(".app-summary .app-explain strong").eachText())
        .isSortedAccordingTo(
            Comparator.comparingInt(
                List.of("Worsened:", "Needs explaining:", "Improved:")::indexOf));
    assertThat(overview.document().select(".app-summary table thead").text())
        .isEqualTo("Cost of the year Pays Uses");
    assertThat(overview.document().select(".app-summary tbody td a"))
        .isNotEmpty()
        .allMatch(number -> number.attr("href").contains("/figures/"));
  }

  @Test
  void aLongHistoryIsTurnedOverPageByPage() {
    Page newest = commissioner.get(MEASURE);
    assertThat(newest.document().select("table:has(#figures) tbody tr")).hasSizeLessThan(37);
  }

  private static HttpResponse<byte[]> fetch(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(REGION.url(address)))
              .header("Authorization", "Bearer " + REGION.token(Person.COMMISSIONER))
              .build(),
          BodyHandlers.ofByteArray());
    }
  }
}
