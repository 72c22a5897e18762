package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;

/** Who may make which call, with tokens of the real Keycloak: both allowed and denied. */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayIT {
  private static final String REPORT = "/collaborations/cmpg/reports/2011-12-Q3";

  private final RunningPlatform platform;
  private final Map<String, Api> callers = new ConcurrentHashMap<>();

  WhoMayIT(RunningPlatform platform) {
    this.platform = platform;
  }

  /** Columns: who, then the status of each call in the order of {@link #calls}. */
  @ParameterizedTest
  @CsvSource({
    // who                    measures figures analysis submissions report preview template packs
    "anonymous,                    401, 401, 401, 401, 401, 401, 401, 401",
    "analyst.west-mercia,          200, 200, 200, 200, 200, 403, 200, 403",
    "approver.west-mercia,         200, 200, 200, 200, 200, 403, 200, 403",
    "systems.west-mercia,          200, 200, 200, 200, 200, 403, 200, 403",
    "analyst.cmpg,                 200, 200, 200, 200, 200, 200, 200, 403",
    "author.cmpg,                  200, 200, 200, 200, 200, 200, 200, 403",
    "author.rocu,                  200, 200, 200, 200, 200, 403, 200, 403",
    "pcc.west-mercia,              200, 200, 200, 200, 200, 403, 200, 200",
    "rpo,                          200, 200, 200, 200, 200, 403, 200, 200",
    "engineer,                     200, 403, 403, 403, 403, 403, 200, 403",
  })
  void reads(
      String who,
      int measures,
      int figures,
      int analysis,
      int submissions,
      int report,
      int preview,
      int template,
      int packs) {
    List<Integer> expected =
        List.of(measures, figures, analysis, submissions, report, preview, template, packs);
    assertThat(calls().map(path -> as(who).get(path).status()).toList())
        .as(who)
        .isEqualTo(expected);
  }

  private static Stream<String> calls() {
    return Stream.of(
        "/collaborations/cmpg/measures",
        "/collaborations/cmpg/figures?measure=CM03&from=2011-10&to=2011-12",
        "/collaborations/cmpg/analysis?measure=CM03&from=2010-01&to=2011-12",
        "/collaborations/cmpg/submissions?quarter=2011-12-Q3",
        REPORT,
        REPORT + ":preview",
        "/collaborations/cmpg/returns/2011-12-Q4/template.csv?force=west-mercia",
        "/packs");
  }

  /** Columns: who, then upload for West Mercia, sign off its draft, publish, open a pack. */
  @ParameterizedTest
  @CsvSource({
    "anonymous,              401, 401, 401, 401",
    "analyst.staffordshire,  403, 403, 403, 403",
    "systems.staffordshire,  403, 403, 403, 403",
    "approver.staffordshire, 403, 404, 403, 403",
    "approver.west-mercia,   403, 409, 403, 403",
    "author.cmpg,            403, 404, 409, 403",
    "analyst.cmpg,           403, 403, 403, 403",
    "author.rocu,            403, 404, 403, 403",
    "pcc.west-mercia,        403, 403, 403, 403",
    "engineer,               403, 403, 403, 403",
    "rpo,                    403, 403, 403, 400",
  })
  void changes(String who, int upload, int signOff, int publish, int pack) {
    Api caller = as(who);
    assertThat(
            caller
                .upload(
                    "cmpg",
                    "force=west-mercia&quarter=2013-14-Q1",
                    "measure,period,breakdown,value,note\nCM05,2013-04,,1,\n",
                    Map.of())
                .status())
        .as("upload")
        .isEqualTo(upload);
    assertThat(caller.move(draft(), "signOff").status()).as("sign off").isEqualTo(signOff);
    assertThat(caller.post("/collaborations/cmpg/reports/2001-02-Q1:publish", "").status())
        .as("publish")
        .isEqualTo(publish);
    assertThat(caller.post("/packs", "{\"quarter\":\"Q4 2012\"}").status())
        .as("open a pack")
        .isEqualTo(pack);
  }

  /** A draft of West Mercia's that is not submitted, so that its approver gets 409 and no more. */
  private String draft() {
    Api.Answer draft =
        as("analyst.west-mercia")
            .upload(
                "cmpg",
                "force=west-mercia&quarter=2013-14-Q1",
                "measure,period,breakdown,value,note\nCM05,2013-04,,1,\n",
                Map.of("Idempotency-Key", "who-may"));
    return draft.json().has("submission")
        ? draft.json().path("submission").path("name").asString()
        : draft.json().path("name").asString();
  }

  @Test
  void withoutClearanceTheCtuMeasuresNothing() {
    for (String who : List.of("pcc.west-midlands", "rpo", "analyst.west-midlands", "engineer")) {
      assertThat(as(who).get("/collaborations/ctu/measures").json().path("measures").size())
          .as(who)
          .isZero();
    }
    Api.Answer hidden = as("pcc.west-midlands").get("/collaborations/ctu/figures?measure=CT01");
    Api.Answer absent = as("pcc.west-midlands").get("/collaborations/ctu/figures?measure=CT99");
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.text().replace("CT01", "CT99")).isEqualTo(absent.text());
    assertThat(
            as("pcc.west-midlands")
                .get("/collaborations/ctu/reports")
                .json()
                .path("reports")
                .size())
        .isZero();
    assertThat(
            as("pcc.ct.west-midlands")
                .get("/collaborations/ctu/measures")
                .json()
                .path("measures")
                .size())
        .isEqualTo(10);
  }

  private Api as(String who) {
    return callers.computeIfAbsent(
        who, name -> name.equals("anonymous") ? Api.anonymous(platform) : Api.as(platform, name));
  }
}
