package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** One quarter that the sample has not, from four uploads to a pack, by HTTP. */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuarterByHttpIT {
  private static final String QUARTER = "2012-13-Q1";
  private static final List<String> MONTHS = List.of("2012-04", "2012-05", "2012-06");

  /** Tests and failures of each force, the same each month. */
  private static final Map<String, List<Integer>> FIGURES = figures();

  private final RunningPlatform platform;

  QuarterByHttpIT(RunningPlatform platform) {
    this.platform = platform;
  }

  private static Map<String, List<Integer>> figures() {
    Map<String, List<Integer>> figures = new LinkedHashMap<>();
    figures.put("staffordshire", List.of(700, 91));
    figures.put("warwickshire", List.of(450, 23));
    figures.put("west-mercia", List.of(1201, 77));
    figures.put("west-midlands", List.of(333, 111));
    return figures;
  }

  @Test
  @Order(1)
  void eachForceUploadsAndItsApproverSignsOff() {
    FIGURES.forEach((force, values) -> {
      Api.Answer uploaded =
          Api.as(platform, "systems." + force)
              .upload(
                  "cmpg",
                  "force=" + force + "&quarter=" + QUARTER + "&submit=true",
                  csv(values.get(0), values.get(1)),
                  Map.of("Idempotency-Key", "walk-" + force));
      assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
      JsonNode submission = submission(uploaded.json());
      assertThat(submission.path("state").asString()).isEqualTo("SUBMITTED");
      assertThat(submission.path("rows").asInt()).isEqualTo(6);
      assertThat(submission.path("errors").isNumber()).isTrue();
      String name = submission.path("name").asString();
      assertThat(Api.as(platform, "analyst." + force).move(name, "signOff").status())
          .isEqualTo(403);
      Api.Answer signed = Api.as(platform, "approver." + force).move(name, "signOff");
      assertThat(signed.status()).as(signed.text()).isEqualTo(200);
      assertThat(signed.json().path("state").asString()).isEqualTo("SIGNED_OFF");
    });
  }

  @Test
  @Order(2)
  void theSameUploadAgainIsTheSameSubmission() {
    List<Integer> values = FIGURES.getOrDefault("west-mercia", List.of());
    Api.Answer again =
        Api.as(platform, "systems.west-mercia")
            .upload(
                "cmpg",
                "force=west-mercia&quarter=" + QUARTER + "&submit=true",
                csv(values.get(0), values.get(1)),
                Map.of("Idempotency-Key", "walk-west-mercia"));
    assertThat(again.status()).isBetween(200, 201);
    Api.Answer listed =
        Api.as(platform, "analyst.west-mercia")
            .get("/collaborations/cmpg/submissions?quarter=" + QUARTER + "&force=west-mercia");
    assertThat(listed.json().path("submissions").size()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void figuresCountAndSayWhoSuppliedAndSigned() {
    Api.Answer answer =
        Api.as(platform, "pcc.warwickshire")
            .get(
                "/collaborations/cmpg/figures?measure=CM03.tests&force=west-mercia&from="
                    + QUARTER
                    + "&to="
                    + QUARTER);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("figures").size()).isEqualTo(3);
    for (JsonNode figure : answer.json().path("figures")) {
      assertThat(figure.path("value").asString()).isEqualTo("1201");
      assertThat(figure.path("force").asString()).isEqualTo("E23000016");
      assertThat(figure.path("signedOffBy").asString()).isEqualTo("approver.west-mercia");
      assertThat(figure.path("submission").asString())
          .startsWith("collaborations/cmpg/submissions/");
      assertThat(figure.path("signOffTime").asString()).isNotEmpty();
    }
  }

  @Test
  @Order(4)
  void theRegionsRateIsOfSummedParts() {
    BigDecimal tests = BigDecimal.valueOf(700 + 450 + 1201 + 333);
    BigDecimal failures = BigDecimal.valueOf(91 + 23 + 77 + 111);
    BigDecimal rate =
        failures.multiply(BigDecimal.valueOf(100)).divide(tests, MathContext.DECIMAL128);
    Api.Answer answer =
        Api.as(platform, "pcc.warwickshire")
            .get("/collaborations/cmpg/analysis?measure=CM03&from=2010-04&to=2012-06");
    JsonNode points = answer.json().path("points");
    for (JsonNode point : points) {
      if (MONTHS.contains(point.path("period").asString())) {
        assertThat(new BigDecimal(point.path("value").asString())).isEqualByComparingTo(rate);
      }
    }
    assertThat(answer.json().path("members").size()).isEqualTo(4);
    assertThat(answer.json().path("comparisons").size()).isEqualTo(4);
  }

  @Test
  @Order(5)
  void theAuthorPublishesAndTheFeedTells() {
    Api author = Api.as(platform, "author.cmpg");
    Api.Answer written =
        author.put(
            "/collaborations/cmpg/reports/" + QUARTER + "/commentary",
            "{\"summary\":\"A quarter of the"
                + " walk.\",\"sections\":[{\"measure\":\"CM03\",\"text\":\"Steady.\"}]}");
    assertThat(written.status()).as(written.text()).isEqualTo(200);
    Api.Answer published = author.post("/collaborations/cmpg/reports/" + QUARTER + ":publish", "");
    assertThat(published.status()).as(published.text()).isBetween(200, 201);
    assertThat(published.json().path("version").asInt()).isEqualTo(1);
    String sha256 = published.json().path("sha256").asString();
    Api.Answer feed =
        Api.as(platform, "pcc.staffordshire")
            .get("/collaborations/cmpg/reports/feed", "Accept", "application/atom+xml");
    assertThat(feed.contentType()).startsWith("application/atom+xml");
    assertThat(feed.text()).contains(QUARTER);
    assertThat(
            Api.as(platform, "pcc.staffordshire")
                .get("/collaborations/cmpg/reports/feed", "Accept", "application/feed+json")
                .text())
        .contains(sha256);
  }

  @Test
  @Order(6)
  void theOfficerCompilesThePackAsPageWordAndPdf() {
    Api officer = Api.as(platform, "rpo.ct");
    Api.Answer opened = officer.post("/packs", "{\"quarter\":\"" + QUARTER + "\"}");
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    String name = opened.json().path("name").asString();
    Api.Answer compiled = officer.post("/" + name + ":compile", "");
    assertThat(compiled.status()).as(compiled.text()).isEqualTo(200);
    assertThat(compiled.json().path("reports").size()).isEqualTo(1);
    assertThat(compiled.json().path("missing").size()).isEqualTo(3);
    assertThat(Api.as(platform, "pcc.staffordshire").get("/" + name).status()).isEqualTo(404);
    assertThat(officer.post("/" + name + ":circulate", "").status()).isEqualTo(200);
    Api reader = Api.as(platform, "pcc.staffordshire");
    assertThat(reader.get("/" + name + ".html").text()).contains("PURPOSE OF REPORT");
    assertThat(reader.get("/" + name + ".docx").bytes()).startsWith('P', 'K');
    assertThat(reader.get("/" + name + ".pdf").bytes()).startsWith('%', 'P', 'D', 'F');
    assertThat(reader.get("/" + name + ".pdf").bytes())
        .isEqualTo(reader.get("/" + name + ".pdf").bytes());
  }

  @Test
  @Order(7)
  void whatIsWrongIsRefusedWithTheReasonAndNothingIsStored() {
    Api system = Api.as(platform, "systems.west-mercia");
    Api.Answer letter =
        system.upload(
            "cmpg",
            "force=west-mercia&quarter=2012-13-Q2",
            "measure,period,breakdown,value,note\nCM03.tests,2012-07,,12O,\nCM99,2012-07,,1,\n",
            Map.of());
    assertThat(letter.status()).isEqualTo(422);
    assertThat(letter.contentType()).startsWith("application/problem+json");
    assertThat(letter.json().path("findings").get(0).path("row").asInt()).isEqualTo(2);
    assertThat(letter.json().path("findings").get(0).path("code").asString())
        .isEqualTo("VALUE_NOT_A_NUMBER");
    assertThat(letter.json().path("findings").get(1).path("code").asString())
        .isEqualTo("MEASURE_UNKNOWN");
    Api.Answer question =
        system.upload("cmpg", "force=west-mercia&quarter=Q4%202015", csv(1, 1), Map.of());
    assertThat(question.status()).isEqualTo(400);
    assertThat(question.json().path("reason").asString()).isEqualTo("PERIOD_UNCLEAR");
    assertThat(question.text()).contains("2015-16-Q3").contains("?");
    Api.Answer foreign =
        Api.as(platform, "systems.staffordshire")
            .upload("cmpg", "force=west-mercia&quarter=2012-13-Q2", csv(1, 1), Map.of());
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.json().path("reason").asString()).isEqualTo("NOT_YOUR_FORCE");
    Api.Answer notMember =
        Api.as(platform, "analyst.npas")
            .upload(
                "npas",
                "force=npas&quarter=2012-13-Q2",
                "measure,period,breakdown,value,note,force\nNP01,2012-07,,5,,west-mercia\n",
                Map.of());
    assertThat(notMember.status()).isEqualTo(422);
    assertThat(notMember.json().path("findings").get(0).path("code").asString())
        .isEqualTo("FORCE_NOT_MEMBER");
    assertThat(
            Api.as(platform, "pcc.west-mercia")
                .get("/collaborations/cmpg/figures?measure=CM03&from=2012-07&to=2012-09")
                .json()
                .path("figures")
                .size())
        .isZero();
  }

  private static JsonNode submission(JsonNode answer) {
    return answer.has("submission") ? answer.path("submission") : answer;
  }

  private static String csv(int tests, int failures) {
    StringBuilder csv = new StringBuilder("measure,period,breakdown,value,note\n");
    for (String month : MONTHS) {
      csv.append("CM03.tests,")
          .append(month)
          .append(",,")
          .append(tests)
          .append(",Counted for the walk\n");
      csv.append("CM03.failures,")
          .append(month)
          .append(",,")
          .append(failures)
          .append(",Counted for the walk\n");
    }
    return csv.toString();
  }
}
