package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Text;

/** The pages that anybody may read, opened by somebody who has not signed in. */
class PublicPagesTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.HOSTILE);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  private static HttpResponse<String> open(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(REGION.url(path)))
              .header("Accept", "text/html")
              .build(),
          BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void theListLeadsToEveryReportAndEveryReportToItsFiles() throws Exception {
    Document list = Jsoup.parse(open("/public").body());
    String first = list.select("main .app-card a[href^=/public/]").attr("href");

    assertThat(list.select("h1").text()).isEqualTo("What police forces do together");
    assertThat(list.select("main .app-headline__value").eachText()).contains("3,702");
    assertThat(list.select("main .app-card a[href^=/api/]").eachAttr("href"))
        .contains(
            "/api/v1/public/collaborations/cmpg/reports/2015-16-Q3.csv?version=2",
            "/api/v1/public/collaborations/cmpg/reports/2015-16-Q3.ods?version=2");
    assertThat(first).isEqualTo("/public/cmpg/2015-16-Q3");
    Document report = Jsoup.parse(open(first).body());
    assertThat(report.select("main tbody td").eachText()).containsExactly("[c]", "3,702", "1,234");
    assertThat(report.select("main thead th").eachText())
        .containsExactly("For", "Q3 2015/16", "December 2015");
    assertThat(report.select("main tbody th").eachText()).last().isEqualTo("West Midlands region");
    assertThat(report.text()).contains("confidential");
    assertThat(report.select("main a[href^=/api/]").eachAttr("href"))
        .containsExactly(
            "/api/v1/public/collaborations/cmpg/reports/2015-16-Q3.csv?version=2",
            "/api/v1/public/collaborations/cmpg/reports/2015-16-Q3.ods?version=2",
            "/api/v1/public/collaborations/cmpg/reports/2015-16-Q3?version=2");
    assertThat(report.select("main a[href$=version=1]").text()).isEqualTo("version 1");
  }

  @Test
  void nothingInThemRunsOrIsKeptForOne() throws Exception {
    for (String path : new String[] {"/public", "/public/cmpg/2015-16-Q3"}) {
      HttpResponse<String> answer = open(path);
      Document document = Jsoup.parse(answer.body());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=60, public");
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
      assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
      assertThat(document.select("script:not([src]), style, [style], form")).isEmpty();
      assertThat(document.select("h1")).hasSize(1);
      assertThat(document.select("[src=x], [href*=hostile]")).isEmpty();
    }
  }

  @Test
  void aServiceThatIsDownHidesItsOwnReportsOnly() throws Exception {
    REGION.kill("npas");
    assertThat(Jsoup.parse(open("/public").body()).select("main .app-card")).isNotEmpty();
    assertThat(open("/public/npas/2015-16-Q3").statusCode()).isEqualTo(503);
    assertThat(open("/public/ctu/2015-16-Q3").statusCode()).isEqualTo(404);
  }
}
