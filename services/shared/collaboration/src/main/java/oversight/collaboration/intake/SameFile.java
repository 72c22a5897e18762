package oversight.collaboration.intake;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.Move;
import oversight.collaboration.submission.Submission;
import oversight.collaboration.submission.SubmissionStore;
import oversight.collaboration.submission.Submissions;
import oversight.returns.v1.SubmissionState;

/**
 * Knows a file that was received before. A file that says what the return's latest live submission
 * says already is that submission; where it was returned, withdrawn or overtaken since, it comes
 * anew.
 */
@Component
class SameFile {
  private static final int FIRST_FINDINGS = 1000;

  private final OwnCollaboration own;
  private final SubmissionStore store;
  private final Submissions submissions;
  private final JdbcClient jdbc;

  SameFile(OwnCollaboration own, SubmissionStore store, Submissions submissions, JdbcClient jdbc) {
    this.own = own;
    this.store = store;
    this.submissions = submissions;
    this.jdbc = jdbc;
  }

  /**
   * What came of the same bytes before. In the transaction under way, the same file of the same
   * return waits for one another from here on, so that of many at once one is recorded.
   */
  Optional<Receipt> received(Arrival arrival) {
    return find(arrival).map(latest -> again(arrival, latest));
  }

  /** Whether they came before; waits as {@link #received} does, and moves nothing. */
  boolean isReceived(Arrival arrival) {
    return find(arrival).isPresent();
  }

  private Optional<Submission> find(Arrival arrival) {
    if (arrival.request().dryRun()) {
      return Optional.empty();
    }
    String supplier = arrival.supplier().code();
    String quarter = arrival.request().quarter().id();
    String sha256 = arrival.original().sha256Hex();
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:file, 7302))::text")
        .param("file", String.join("\n", supplier, quarter, sha256))
        .query(String.class)
        .single();
    return store
        .latestLive(supplier, quarter, arrival.request().log())
        .filter(latest -> latest.sha256().equals(sha256));
  }

  private Receipt again(Arrival arrival, Submission first) {
    Submission now =
        arrival.request().submit()
                && first.state() == SubmissionState.CHECKED
                && first.unexplained() == 0
            ? submissions.move(
                arrival.caller(), own.name("submissions", first.id()), Move.SUBMIT, "")
            : first;
    return new Receipt(
        now,
        store.findings(first.id(), 0, FIRST_FINDINGS),
        store.countFindings(first.id()),
        false,
        true);
  }
}
