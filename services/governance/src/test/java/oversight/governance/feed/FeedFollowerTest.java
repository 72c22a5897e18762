package oversight.governance.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oversight.governance.support.FakeCollaboration;
import oversight.governance.support.Reports;
import oversight.governance.support.RunningGovernance;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.Pack;
import oversight.returns.v1.Report;

/** Follows collaborations that are real servers and misbehave. */
class FeedFollowerTest {
  private static final String KEPT =
      "select collaboration, version, sha256 from published_report order by 1, 2";
  private static final String EVENTS =
      "select collaboration, cursor, coalesce(refusal, '') from feed_event order by 1, 2";

  private final FakeCollaboration cmpg = FakeCollaboration.start();
  private final FakeCollaboration rocu = FakeCollaboration.start();

  @AfterEach
  void stopCollaborations() {
    cmpg.close();
    rocu.close();
  }

  @Test
  void everyEventIsKeptOnceThroughBrokenStreamsAndRestarts() {
    for (int version = 1; version <= 5; version++) {
      cmpg.publish(Reports.published(Reports.cmpg(), version));
    }
    cmpg.breakAfterEachEvent(4);
    try (RunningGovernance governance = start()) {
      assertThat(governance.awaitRows(KEPT, 5)).hasSize(5);
      assertThat(cmpg.follows()).isGreaterThanOrEqualTo(5);
      governance.restart();
      cmpg.publish(Reports.published(Reports.cmpg(), 6));

      assertThat(governance.awaitRows(EVENTS, 6))
          .containsExactly(
              "cmpg|cursor-1|",
              "cmpg|cursor-2|",
              "cmpg|cursor-3|",
              "cmpg|cursor-4|",
              "cmpg|cursor-5|",
              "cmpg|cursor-6|");
      assertThat(governance.rows(KEPT)).hasSize(6);
      assertThat(governance.rows("select cursor from feed_cursor")).containsExactly("cursor-6");
    }
  }

  @Test
  void aCollaborationThatIsDownStopsNeitherTheStartNorTheOthers() {
    String address = rocu.address();
    rocu.close();
    cmpg.publish(Reports.published(Reports.cmpg(), 1));
    try (RunningGovernance governance =
        RunningGovernance.start(Map.of("cmpg", cmpg.address(), "rocu", address))) {
      assertThat(governance.awaitRows(KEPT, 1)).hasSize(1);
      try (FakeCollaboration back =
          FakeCollaboration.startOn(Integer.parseInt(address.substring("localhost:".length())))) {
        back.publish(Reports.published(Reports.rocu(), 1));

        assertThat(governance.awaitRows(KEPT, 2)).hasSize(2);
      }
    }
  }

  @Test
  void theServiceShowsItsOwnTokenAndAsksForItOnce() {
    cmpg.publish(Reports.published(Reports.cmpg(), 1));
    try (RunningGovernance governance = start()) {
      governance.awaitRows(KEPT, 1);

      assertThat(cmpg.tokens()).isEqualTo(Set.of("Bearer service-token-1"));
      assertThat(governance.tokensGiven()).isEqualTo(1);
    }
  }

  @Test
  void aReportThatIsNotWhatItsHashSaysIsRefusedAndTheNextOneIsTaken() {
    Report good = Reports.published(Reports.cmpg(), 1);
    String lie = good.getCanonicalJson().replace("2,854", "2,855");
    cmpg.publish(good.toBuilder().setCanonicalJson(lie).build());
    cmpg.publish(Reports.published(Reports.cmpg(), 2));
    try (RunningGovernance governance = start()) {
      assertThat(governance.awaitRows(EVENTS, 2))
          .satisfiesExactly(
              first -> assertThat(first).startsWith("cmpg|cursor-1|Its SHA-256 disagrees"),
              second -> assertThat(second).isEqualTo("cmpg|cursor-2|"));
      assertThat(governance.rows(KEPT)).hasSize(1).first().asString().startsWith("cmpg|2|");
    }
  }

  @Test
  void aVersionThatComesAgainWithAnotherHashDoesNotReplaceTheFirst() {
    Report first = Reports.published(Reports.cmpg(), 1);
    try (RunningGovernance governance = start()) {
      cmpg.publish(first);
      governance.awaitRows(KEPT, 1);
      cmpg.replace(
          first, Reports.published(Reports.cmpg().toBuilder().setTitle("Other").build(), 1));
      cmpg.publish(Reports.published(Reports.cmpg().toBuilder().setTitle("Other").build(), 1));

      assertThat(governance.awaitRows(EVENTS, 2).getLast())
          .startsWith("cmpg|cursor-2|Version 1 of collaborations/cmpg/reports/2015-16-Q3 stands");
      assertThat(governance.rows(KEPT)).containsExactly("cmpg|1|" + first.getSha256());
    }
  }

  @Test
  void whatWasJustPublishedIsBoundEvenWhereTheStreamIsSilent() {
    try (RunningGovernance governance = start()) {
      cmpg.stopStreaming();
      cmpg.publish(Reports.published(Reports.cmpg(), 1));
      Pack draft =
          governance
              .rpo()
              .createPack(CreatePackRequest.newBuilder().setQuarter(Reports.QUARTER).build());

      Pack compiled =
          governance
              .rpo()
              .compilePack(CompilePackRequest.newBuilder().setName(draft.getName()).build());

      assertThat(compiled.getReportsList())
          .extracting("report")
          .containsExactly("collaborations/cmpg/reports/2015-16-Q3");
    }
  }

  private RunningGovernance start() {
    return RunningGovernance.start(Map.of("cmpg", cmpg.address(), "rocu", rocu.address()));
  }
}
