package oversight.collaboration.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import oversight.collaboration.submission.Finding;
import oversight.identity.Caller;
import oversight.identity.Organisation;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadStage;

/** What is kept of uploads under way is bounded in number and in time. */
class GaugesTest {
  private Instant now = Instant.parse("2015-10-01T09:00:00Z");
  private final InstantSource time = () -> now;
  private final Gauges gauges = new Gauges(time.withZone(ZoneOffset.UTC));

  private static Caller caller(String subject) {
    return new Caller(subject, subject, Organisation.PLATFORM, Set.of(), false, "");
  }

  @Test
  void anUploadIsFoundByItsSenderOnly() {
    Gauge gauge = gauges.open(caller("one"), "a");
    assertThat(gauges.find(caller("one"), "a")).containsSame(gauge);
    assertThat(gauges.find(caller("other"), "a")).isEmpty();
    assertThat(gauges.find(caller("one"), "b")).isEmpty();
  }

  @Test
  void anUploadWithoutAnIdIsNotKept() {
    gauges.open(caller("one"), "");
    assertThat(gauges.find(caller("one"), "")).isEmpty();
  }

  @Test
  void anIdUsedAgainMeansTheLaterUpload() {
    gauges.open(caller("one"), "a");
    Gauge later = gauges.open(caller("one"), "a");
    assertThat(gauges.find(caller("one"), "a")).containsSame(later);
  }

  @Test
  void ofOneAccountTheLatestEightAreKeptAndOthersAreLeftAlone() {
    gauges.open(caller("other"), "a");
    for (int upload = 0; upload <= Gauges.MOST_OF_ONE; upload++) {
      gauges.open(caller("one"), "u" + upload);
    }
    assertThat(gauges.find(caller("one"), "u0")).isEmpty();
    assertThat(gauges.find(caller("one"), "u1")).isPresent();
    assertThat(gauges.find(caller("other"), "a")).isPresent();
  }

  @Test
  void ofAllAccountsTheLatestAreKept() {
    for (int account = 0; account <= Gauges.MOST; account++) {
      gauges.open(caller("c" + account), "a");
    }
    assertThat(gauges.find(caller("c0"), "a")).isEmpty();
    assertThat(gauges.find(caller("c1"), "a")).isPresent();
  }

  @Test
  void whatIsOverIsForgottenAfterTwoMinutesAndWhatIsUnderWayIsNot() {
    Gauge over = gauges.open(caller("one"), "over");
    gauges.open(caller("one"), "under-way");
    over.finish("01J", SubmissionState.CHECKED);
    assertThat(gauges.find(caller("one"), "over")).isPresent();
    now = now.plus(Gauges.KEPT).plusSeconds(1);
    assertThat(gauges.find(caller("one"), "over")).isEmpty();
    now = now.plus(Duration.ofDays(1));
    assertThat(gauges.find(caller("one"), "under-way")).isPresent();
  }

  @Test
  void theFirstHundredErrorsAndWarningsAreToldAndAllAreCounted() {
    Gauge gauge = new Gauge();
    gauge.found(Finding.info(1, "", "SAID", "A note."));
    for (int row = 1; row <= 150; row++) {
      gauge.row();
      gauge.found(Finding.error(row, "value", "BAD", "Bad.", "Mend it."));
    }
    gauge.bytes(4000);
    Gauge.Reading reading = gauge.reading();
    assertThat(reading.findings()).isEqualTo(Gauge.MOST_FINDINGS);
    assertThat(reading.errors()).isEqualTo(150);
    assertThat(reading.rows()).isEqualTo(150);
    assertThat(gauge.findings(99, reading)).extracting(Finding::row).containsExactly(100);
  }

  @Test
  void anOutcomeIsNotOverwrittenByTheEnd() {
    Gauge gauge = new Gauge();
    gauge.finish("01J", SubmissionState.REJECTED);
    gauge.end();
    assertThat(gauge.reading().stage()).isEqualTo(UploadStage.FINISHED);
    assertThat(gauge.reading().state()).isEqualTo(SubmissionState.REJECTED);
  }
}
