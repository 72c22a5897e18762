package oversight.ctu;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.IssueServiceGrpc;
import oversight.ctu.v1.IssueServiceGrpc.IssueServiceBlockingStub;
import oversight.ctu.v1.RaiseIssueRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.testing.TestIssuer;

/** The unit's staff and those who are cleared, at work. */
final class Unit {
  static final String PROFILES =
      """
      profile,authority,force,checked,due-since,refreshed
      P/1,birmingham,west-midlands,2015-12-31,2013-04-01,2015-06-01
      P/2,stoke-on-trent,staffordshire,2015-12-31,2013-04-01,
      """;
  static final String BRIEFINGS =
      """
      briefing,held,force,audience,subject,attended
      B/1,2015-11-02,west-midlands,chief-officers,The national threat picture,12
      """;

  private final RunningCollaboration ctu;
  private final TestIssuer issuer;

  Unit(RunningCollaboration ctu, TestIssuer issuer) {
    this.ctu = ctu;
    this.issuer = issuer;
  }

  Channel as(String username, String organisation, String... roles) {
    return ctu.as(issuer.token(username, organisation, roles));
  }

  /** A commissioner's office that is cleared. */
  Channel office(String office) {
    return as("cleared." + office, office, "pcc", "ct-cleared");
  }

  Clerk analyst() {
    return new Clerk(as("analyst.ctu", "ctu", "analyst", "ct-cleared"));
  }

  Clerk author() {
    return new Clerk(as("author.ctu", "ctu", "author", "ct-cleared"));
  }

  IssueServiceBlockingStub staff() {
    return IssueServiceGrpc.newBlockingStub(as("author.ctu", "ctu", "author", "ct-cleared"));
  }

  Channel rpo() {
    return as("rpo.ct", "regional-policy", "rpo", "ct-cleared");
  }

  UploadSubmissionResponse upload(String quarter, String log, String csv) {
    return analyst().upload(UploadHeader.newBuilder().setQuarter(quarter).setLog(log).build(), csv);
  }

  Submission signLog(String quarter, String log, String csv) {
    UploadSubmissionResponse received = upload(quarter, log, csv);
    assertThat(received.getFindingsList()).noneMatch(finding -> finding.getSeverityValue() == 3);
    return author().signOff(analyst().submit(received.getSubmission()));
  }

  static RaiseIssueRequest issue(String title) {
    return RaiseIssueRequest.newBuilder()
        .setTitle(title)
        .setText("How will the board see to it that the region has its share?")
        .setBoard("Counter Terrorism Strategic Board")
        .build();
  }

  Issue raise(String office, String title) {
    return IssueServiceGrpc.newBlockingStub(office(office)).raiseIssue(issue(title));
  }
}
