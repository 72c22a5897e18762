package oversight.collaboration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Frequency;

/**
 * West Mercia leaves the group on 1 November 2013 and Staffordshire joins it on 1 January 2014:
 * what the region's totals are held against says so, with a like-for-like comparison beside.
 */
class MembershipChangesTest {
  private static RunningCollaboration service;

  @BeforeAll
  static void aForceLeavesAndAnotherJoins(@TempDir Path folder) throws IOException {
    String region = Files.readString(Path.of(RunningCollaboration.OUR_REGION));
    int from = region.indexOf("  - slug: cmpg");
    int members =
        region.indexOf("      - force: staffordshire\n      - force: west-mercia\n", from);
    assertThat(members).as("the group's members in region.yaml").isPositive();
    String changed =
        region.substring(0, members)
            + region
                .substring(members)
                .replaceFirst(
                    "- force: staffordshire\n",
                    "- force: staffordshire\n        from: 2014-01-01\n")
                .replaceFirst(
                    "- force: west-mercia\n", "- force: west-mercia\n        to: 2013-11-01\n");
    Path file = Files.writeString(folder.resolve("region.yaml"), changed);
    service =
        RunningCollaboration.start(
            "cmpg",
            file.toString(),
            "file:../../cmpg/src/main/resources/catalogue.yaml",
            Cmpg.ISSUER);
    supply("west-midlands", "2013-14-Q2", 100, 110, 120);
    supply("west-midlands", "2013-14-Q3", 130, 140, 150);
    supply("west-midlands", "2013-14-Q4", 160, 170, 180);
    supply("west-mercia", "2013-14-Q2", 10, 20, 30);
    supply("west-mercia", "2013-14-Q3", 40);
    supply("staffordshire", "2013-14-Q4", 1, 2, 3);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Clerk clerk(String role, String force) {
    return new Clerk(service.as(Cmpg.ISSUER.token(role + "." + force, force, role)));
  }

  /** The unit's own arrests, made in a force's area: members only. */
  private static void supply(String force, String quarter, int... months) {
    int first = Integer.parseInt(quarter.substring(9)) * 3 + 1;
    StringBuilder rows = new StringBuilder("measure,period,force,value,note\n");
    for (int at = 0; at < months.length; at++) {
      int month = first + at > 12 ? first + at - 12 : first + at;
      rows.append(
          "CM07,%d-%02d,%s,%d,Checked.\n"
              .formatted(first + at > 12 ? 2014 : 2013, month, force, months[at]));
    }
    clerk("author", "cmpg").signOff(clerk("analyst", "cmpg").submitted(quarter, rows.toString()));
  }

  private static Comparison held(String quarter) {
    return ask(quarter).getComparisonsList().stream()
        .filter(each -> each.getKind() == ComparisonKind.PREVIOUS_QUARTER)
        .findFirst()
        .orElseThrow();
  }

  private static Analysis ask(String quarter) {
    return AnalysisServiceGrpc.newBlockingStub(
            service.as(Cmpg.ISSUER.token("rpo", "regional-policy", "rpo")))
        .analyseMeasure(
            AnalyseMeasureRequest.newBuilder()
                .setMeasure("CM07")
                .setFrom("2013-14-Q2")
                .setTo(quarter)
                .setFrequency(Frequency.FREQUENCY_QUARTER)
                .build());
  }

  @Test
  void aMemberThatLeavesWithinAQuarterIsNamedAndThoseWhoStayedAreComparedBeside() {
    Comparison reported = held("2013-14-Q3");
    assertThat(reported.getValue().getValue()).isEqualTo("460");
    assertThat(reported.getBase().getValue()).isEqualTo("390");
    assertThat(reported.getLeftList()).containsExactly("West Mercia");
    assertThat(reported.getJoinedList()).isEmpty();
    assertThat(reported.getNote()).contains("Not like for like", "West Mercia");
    Comparison alike = reported.getLikeForLike();
    assertThat(alike.getValue().getValue()).isEqualTo("420");
    assertThat(alike.getBase().getValue()).isEqualTo("330");
    assertThat(alike.getDifference().getValue()).isEqualTo("90");
    assertThat(reported.getLikeForLikeMembersList()).containsExactly("West Midlands");
    assertThat(ask("2013-14-Q3").getSentence())
        .startsWith(
            "Arrests rose by 18% on the previous quarter, from 390 to 460; membership changed:"
                + " West Mercia left; like for like, West Midlands rose by 27% on"
                + " the previous quarter, from 330 to 420");
  }

  @Test
  void aMemberThatJoinsIsNamedAndSoIsOneThatIsGoneByThen() {
    Comparison reported = held("2013-14-Q4");
    assertThat(reported.getValue().getValue()).isEqualTo("516");
    assertThat(reported.getBase().getValue()).isEqualTo("460");
    assertThat(reported.getJoinedList()).containsExactly("Staffordshire");
    assertThat(reported.getLeftList()).containsExactly("West Mercia");
    assertThat(reported.getLikeForLike().getValue().getValue()).isEqualTo("510");
    assertThat(reported.getLikeForLike().getBase().getValue()).isEqualTo("420");
    assertThat(reported.getLikeForLikeMembersList()).isEqualTo(List.of("West Midlands"));
  }
}
