package oversight.collaboration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.log.Logs;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.watch.Gauge;
import oversight.identity.Caller;
import oversight.identity.CallerReader;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.rocu.RocuApplication;
import oversight.testing.TestIssuer;

/**
 * A log that is put aside first, though nothing is wrong with its rows, is checked like any other.
 */
@TestInstance(Lifecycle.PER_CLASS)
class StagedLogTest {
  private static final String HEADER = "entry,ocg,event,date,force,threat,reason\n";

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration rocu =
      RunningCollaboration.start(
          RocuApplication.class,
          "rocu",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/rocu",
          issuer);

  @AfterAll
  void stop() {
    rocu.close();
    issuer.close();
  }

  @Test
  void itsRecordsAreHeldAgainstEachOtherAndAgainstWhatCounts() throws IOException {
    Receipt wrong =
        staged(
            "2011-12-Q1",
            """
            E1,GA,mapped,2011-04-02,west-mercia,drugs,
            E2,GA,mapped,2011-04-03,west-mercia,drugs,
            """);
    assertThat(wrong.submission().state()).isEqualTo(SubmissionState.REJECTED);
    assertThat(wrong.findings())
        .extracting(Finding::row, Finding::code)
        .contains(org.assertj.core.api.Assertions.tuple(3, "GROUP_ALREADY_MAPPED"));

    Receipt right = staged("2011-12-Q1", "E1,GB,mapped,2011-04-02,west-mercia,drugs,\n");
    assertThat(right.submission().state()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(right.findings()).noneMatch(found -> found.code().startsWith("GROUP"));
    new Clerk(rocu.as(issuer.token("author.rocu", "rocu", "author")))
        .signOff(
            oversight.returns.v1.Submission.newBuilder()
                .setName("collaborations/rocu/submissions/" + right.submission().id())
                .build());

    Receipt later =
        staged("2011-12-Q2", "E1,GB,archived,2011-07-02,west-mercia,drugs,dismantled\n");
    assertThat(later.submission().state()).isEqualTo(SubmissionState.SUBMITTED);
  }

  private Receipt staged(String quarter, String records) throws IOException {
    Caller caller =
        rocu.bean(CallerReader.class).read(issuer.token("analyst.rocu", "rocu", "analyst"));
    UploadRequest request =
        UploadRequest.of(
            UploadHeader.newBuilder().setQuarter(quarter).setLog("groups").setSubmit(true).build());
    InputStream bytes =
        new ByteArrayInputStream((HEADER + records).getBytes(StandardCharsets.UTF_8));
    LogContent content =
        rocu.bean(LogContents.class).of(rocu.bean(Logs.class).find("groups").orElseThrow());
    try (Findings findings = new Findings(new Gauge());
        OriginalSpool original = new OriginalSpool(bytes, 1 << 20, new Gauge())) {
      Arrival arrival =
          new Arrival(
              content,
              caller,
              rocu.bean(OwnCollaboration.class).supplier("", caller),
              request,
              original,
              findings);
      RowStream rows = new RowStream();
      rows.copying();
      Thread reader = Thread.ofVirtual().start(() -> read(content, arrival, rows));
      Receipt receipt = rocu.bean(Recording.class).stage(arrival, rows);
      reader.join();
      return receipt;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void read(LogContent content, Arrival arrival, RowStream rows) {
    Blocks blocks = new Blocks(rows::put);
    try {
      arrival.counted(
          content.parse(
              arrival, arrival.original(), arrival.findings(), row -> blocks.add(content, row)));
      arrival.original().drain();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    blocks.flush();
    rows.end();
  }
}
