package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anybody may fetch, and that nothing else opened with it. */
class PublicReportTest extends PortalTest {
  private static final String PUBLIC = "/api/v1/public";
  private static final String REPORT = PUBLIC + "/collaborations/cmpg/reports/2015-16-Q3";

  private HttpResponse<String> fetch(String path) {
    return send(bare(path));
  }

  @Test
  void anybodyReadsAPublicVersionAndNoTokenIsSentOn() {
    HttpResponse<String> report = fetch(REPORT);

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(json(report).at("/content/sections/0/tables/0/cells/0/symbol").asString())
        .isEqualTo("CONFIDENTIAL");
    assertThat(UPSTREAM.header("authorization")).isNull();
    assertThat(get(REPORT).body()).isEqualTo(report.body());
    assertThat(UPSTREAM.header("authorization")).as("also of somebody signed in").isNull();
  }

  @Test
  void aVersionIsKeptForEverByAnybodyAndTheLatestForAMinute() {
    HttpResponse<String> first = fetch(REPORT + "?version=1");

    assertThat(header(first, "Cache-Control")).contains("public", "immutable", "max-age=31536000");
    assertThat(header(first, "ETag")).isEqualTo("\"abc1\"");
    assertThat(send(bare(REPORT + "?version=1").header("If-None-Match", "\"abc1\"")).statusCode())
        .isEqualTo(304);
    assertThat(
            send(bare(REPORT + ".csv?version=1").header("If-None-Match", "\"abc1-csv\""))
                .statusCode())
        .isEqualTo(304);
    assertThat(header(fetch(REPORT), "Cache-Control")).isEqualTo("max-age=60, public");
  }

  @Test
  void tablesAreFilesThatASpreadsheetOpensSafely() {
    HttpResponse<String> csv = fetch(REPORT + ".csv");

    assertThat(csv.body().lines())
        .containsExactly(
            "collaboration,quarter,version,measure,title,unit,force,area,period,breakdown,value,"
                + "symbol,illustrative",
            "cmpg,2015-16-Q3,2,CM01,'=Casualties,count,E23000016,West Mercia,2015-12,,,[c],no",
            "cmpg,2015-16-Q3,2,CM01,'=Casualties,count,,The region,2015-12,,1234,,no");
    assertThat(header(csv, "Content-Disposition")).contains("cmpg-2015-16-Q3-v2.csv");
    HttpResponse<String> ods = fetch(REPORT + ".ods");
    assertThat(ods.statusCode()).isEqualTo(200);
    assertThat(ods.body()).startsWith("PK");
  }

  @Test
  void theListNamesWhoPublishesAndAsksNobodyElse() {
    JsonNode reports = json(fetch(PUBLIC + "/reports")).get("reports");

    assertThat(reports).as("rocu, cmpg and npas answer alike here").hasSize(3);
    assertThat(UPSTREAM.header("oversight-collaboration")).isEqualTo("npas");
    assertThat(UPSTREAM.header("authorization")).isNull();
  }

  @Test
  void whateverIsNotThereIsOneAnswerAndTheUnitIsNotEvenAsked() {
    fetch(REPORT);
    HttpResponse<String> counterTerrorism =
        fetch(PUBLIC + "/collaborations/ctu/reports/2015-16-Q3");
    assertThat(UPSTREAM.header("oversight-collaboration")).isEqualTo("cmpg");
    assertThat(counterTerrorism.statusCode()).isEqualTo(404);
    for (String absent :
        new String[] {
          "/collaborations/nowhere/reports/2015-16-Q3",
          "/collaborations/ctu/reports/1999-00-Q1",
          "/collaborations/ctu/reports/broken",
          "/collaborations/cmpg/reports/1999-00-Q1",
          "/collaborations/cmpg/reports/broken",
          "/collaborations/cmpg/reports/2015-16-Q3?version=9",
          "/collaborations/cmpg/reports/2015-16-Q3?version=-1"
        }) {
      HttpResponse<String> answer = fetch(PUBLIC + absent);
      assertThat(answer.statusCode()).as(absent).isEqualTo(404);
      assertThat(answer.body()).as(absent).isEqualTo(counterTerrorism.body());
    }
    assertThat(fetch("/public/ctu/2015-16-Q3").statusCode()).isEqualTo(404);
    assertThat(fetch("/public/ctu/2015-16-Q3").body())
        .isEqualTo(fetch("/public/nowhere/2015-16-Q3").body())
        .isEqualTo(fetch("/public/cmpg/1999-00-Q1").body())
        .doesNotContain("Terrorism");
    assertThat(fetch("/public").body()).doesNotContain("Terrorism").doesNotContain("ctu");
    assertThat(fetch(PUBLIC + "/reports").body()).doesNotContain("ctu");
  }

  @Test
  void nothingElseOpensWithoutAToken() {
    for (String path :
        new String[] {
          "/api/v1/collaborations/cmpg/reports",
          "/api/v1/collaborations/cmpg/reports/2015-16-Q3",
          "/api/v1/collaborations",
          "/api/v1/publications",
          "/collaborations/cmpg/reports/2015-16-Q3",
          "/overview",
          "/publicity"
        }) {
      assertThat(fetch(path).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(send(bare(REPORT).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
    assertThat(send(bare("/public").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
    assertThat(send(bare(REPORT).header("Authorization", "Bearer x")).statusCode())
        .as("a token that is sent must be good")
        .isEqualTo(401);
  }
}
