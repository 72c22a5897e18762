package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Channel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.ExplainWarningsRequest;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.testing.TestIssuer;

/** The unit with its people, for tests that send logs. */
final class Unit implements AutoCloseable {
  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration rocu =
      RunningCollaboration.start(
          RocuApplication.class,
          "rocu",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/rocu",
          issuer);

  RunningCollaboration service() {
    return rocu;
  }

  TestIssuer issuer() {
    return issuer;
  }

  Channel as(String user, String organisation, String... roles) {
    return rocu.as(issuer.token(user, organisation, roles));
  }

  Channel analyst() {
    return as("analyst.rocu", "rocu", "analyst");
  }

  Channel author() {
    return as("author.rocu", "rocu", "author");
  }

  Channel rpo() {
    return as("rpo", "regional-policy", "rpo");
  }

  UploadSubmissionResponse upload(String log, String quarter, String csv) {
    return new Clerk(analyst())
        .upload(UploadHeader.newBuilder().setQuarter(quarter).setLog(log).build(), csv);
  }

  /** Uploads a log, says a word of whatever is unusual, and signs it off. */
  Submission signed(String log, String quarter, String csv) {
    UploadSubmissionResponse received = upload(log, quarter, csv);
    assertThat(received.getFindingsList()).noneMatch(finding -> finding.getSeverityValue() == 3);
    ExplainWarningsRequest.Builder words =
        ExplainWarningsRequest.newBuilder().setName(received.getSubmission().getName());
    for (Finding finding : received.getFindingsList()) {
      if (finding.getNeedsExplanation()) {
        words.addExplanationsBuilder().setFinding(finding.getNumber()).setText("It is so.");
      }
    }
    Clerk clerk = new Clerk(analyst());
    if (words.getExplanationsCount() > 0) {
      clerk.submissions().explainWarnings(words.build());
    }
    return new Clerk(author()).signOff(clerk.submit(received.getSubmission()));
  }

  /** Every figure above zero of some measures in a quarter; the region's force is "-". */
  Map<String, Long> figures(String quarter, @Nullable Timestamp asOf, String... measures) {
    Map<String, Long> found = new TreeMap<>();
    for (String measure : measures) {
      ListFiguresRequest.Builder request =
          ListFiguresRequest.newBuilder()
              .setMeasure(measure)
              .setFrom(quarter)
              .setTo(quarter)
              .setAnyBreakdown(true)
              .setPageSize(50_000);
      if (asOf != null) {
        request.setAsOf(asOf);
      }
      for (Figure figure : new Clerk(rpo()).figures(request.build())) {
        long value = new BigDecimal(figure.getValue().getValue()).longValueExact();
        if (value != 0) {
          String force = figure.getForce().isEmpty() ? "-" : figure.getForce();
          found.put(
              (figure.getMeasure()
                      + " "
                      + force
                      + " "
                      + figure.getPeriod()
                      + " "
                      + figure.getBreakdown())
                  .strip(),
              value);
        }
      }
    }
    return found;
  }

  @Override
  public void close() {
    rocu.close();
    issuer.close();
  }
}
