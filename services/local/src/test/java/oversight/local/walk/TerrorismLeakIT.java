package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;
import oversight.local.realm.Account;
import oversight.local.realm.Accounts;
import oversight.region.RegionFile;

/**
 * Hunts for a leak: every account of the realm that is not cleared asks the terrorism unit every
 * call of its own, about what is there and about what never was, and is told the same.
 */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerrorismLeakIT {
  private static final String CTU = "/collaborations/ctu";
  private static final String NEVER = "01JNEVERWASTHEREATALL0000Z";
  // What each answer has of its own, whatever it says.
  private static final Pattern OWN = Pattern.compile("\"(requestId|instance|traceId)\":\"[^\"]*\"");

  // A body with other names in it is as long as they are.
  private static final Set<String> OF_EACH_ANSWER =
      Set.of("date", "x-request-id", "content-length", "traceparent");

  private final RunningPlatform platform;
  private String issue = "";
  private String submission = "";

  TerrorismLeakIT(RunningPlatform platform) {
    this.platform = platform;
  }

  @BeforeAll
  void theUnitHasRecords() {
    Api cleared = Api.as(platform, "author.ctu");
    issue = id(cleared.get(CTU + "/issues").json().at("/issues/0/name").asString());
    submission =
        id(
            cleared
                .get(CTU + "/submissions?quarter=2011-12-Q3")
                .json()
                .at("/submissions/0/name")
                .asString());
    assertThat(issue).isNotEmpty();
    assertThat(submission).isNotEmpty();
    assertThat(cleared.get(CTU + "/local-profiles").json().path("localProfiles").size())
        .isEqualTo(30);
    assertThat(cleared.get(CTU + "/force-briefings").json().path("forceBriefings").size())
        .isEqualTo(5);
    assertThat(cleared.get(CTU + "/armed-uplift?quarter=2011-12-Q3").json().path("lines").size())
        .isEqualTo(5);
  }

  /** What is asked about something, with the id of what is there and of what never was. */
  private List<String> singles(String issueId, String submissionId) {
    return List.of(
        "GET " + CTU + "/issues/" + issueId,
        "POST "
            + CTU
            + "/issues/"
            + issueId
            + ":take {\"etag\":\"1\",\"meetingOn\":\"2099-01-01\"}",
        "POST "
            + CTU
            + "/issues/"
            + issueId
            + ":answer {\"etag\":\"1\",\"answer\":\"x\",\"answeredOn\":\"2015-01-01\"}",
        "POST " + CTU + "/issues/" + issueId + ":withdraw {\"etag\":\"1\",\"reason\":\"x\"}",
        "GET " + CTU + "/submissions/" + submissionId,
        "GET " + CTU + "/submissions/" + submissionId + "/findings",
        "GET " + CTU + "/submissions/" + submissionId + "/original");
  }

  /** Lists of the unit: a quarter, a log or a measure that is there, and one that never was. */
  private static Map<String, String> lists() {
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put("/armed-uplift?quarter=2011-12-Q3", "/armed-uplift?quarter=1999-00-Q3");
    lists.put("/local-profiles?on=2011-12-31", "/local-profiles?on=1999-12-31");
    lists.put("/force-briefings?from=2011-10", "/force-briefings?from=2099-10");
    lists.put("/issues?state=RAISED", "/issues?state=ANSWERED");
    lists.put("/issues", "/issues?state=WITHDRAWN");
    lists.put("/logs/profiles/records", "/logs/nothing/records");
    lists.put("/logs/briefings/records", "/logs/nothing/records");
    lists.put("/figures?measure=CT08", "/figures?measure=CT99");
    lists.put("/reports/2011-12-Q3", "/reports/1999-00-Q3");
    return lists;
  }

  @Test
  void whoeverIsNotClearedIsToldTheSameOfWhatIsThereAndOfWhatNeverWas() {
    for (Account account : uncleared()) {
      Api caller = Api.as(platform, account.name());
      List<String> there = singles(issue, submission);
      List<String> never = singles(NEVER, NEVER);
      for (int place = 0; place < there.size(); place++) {
        assertThat(told(caller, there.get(place)))
            .as(account.name() + " " + there.get(place))
            .isEqualTo(told(caller, never.get(place)));
      }
      lists()
          .forEach((present, absent) ->
              assertThat(told(caller, "GET " + CTU + present))
                  .as(account.name() + " " + present)
                  .isEqualTo(told(caller, "GET " + CTU + absent)));
    }
  }

  @Test
  void noListOfTheUnitHoldsAnythingForThem() {
    for (Account account : uncleared()) {
      Api caller = Api.as(platform, account.name());
      for (String list :
          List.of(
              "/issues",
              "/local-profiles",
              "/force-briefings",
              "/strands",
              "/measures",
              "/reports",
              "/logs",
              "/step-changes")) {
        Api.Answer answer = caller.get(CTU + list);
        assertThat(answer.text())
            .as(account.name() + " " + list)
            .doesNotContain("llustrative", "CT0", "birmingham", "Birmingham", issue, submission);
      }
    }
  }

  @Test
  void anAccountThatIsClearedIsShownThem() {
    for (String who : List.of("pcc.ct.west-midlands", "rpo.ct", "author.ctu", "analyst.ctu")) {
      assertThat(Api.as(platform, who).get(CTU + "/issues/" + issue).status())
          .as(who)
          .isEqualTo(200);
    }
  }

  /** Status, headers and words, with every id written alike. */
  private String told(Api caller, String call) {
    String[] parts = call.split(" ", 3);
    Api.Answer answer =
        parts[0].equals("GET") ? caller.get(parts[1]) : caller.post(parts[1], parts[2]);
    assertThat(answer.status())
        .as("an answer of the unit's, not of a door that is busy: " + answer.text())
        .isIn(200, 400, 403, 404);
    Map<String, List<String>> headers = new TreeMap<>(answer.headers());
    headers.keySet().removeAll(OF_EACH_ANSWER);
    String words =
        OWN.matcher(answer.text())
            .replaceAll("")
            .replace(issue, "ID")
            .replace(submission, "ID")
            .replace(NEVER, "ID")
            .replace("2011-12-Q3", "PERIOD")
            .replace("1999-00-Q3", "PERIOD")
            .replaceAll("Q3 (2011/12|1999/00) \\([^)]*\\)", "PERIOD")
            .replaceAll("\\b(profiles|briefings|nothing)\\b", "LOG")
            .replaceAll("CT(08|99)", "MEASURE");
    return answer.status() + " " + headers + " " + words;
  }

  private static List<Account> uncleared() {
    List<Account> accounts = new ArrayList<>();
    for (Account account : Accounts.of(RegionFile.read(Path.of("../../region.yaml")))) {
      if (!account.roles().contains("ct-cleared") && !account.name().equals(Accounts.GOVERNANCE)) {
        accounts.add(account);
      }
    }
    assertThat(accounts).hasSizeGreaterThan(20);
    return accounts;
  }

  private static String id(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
