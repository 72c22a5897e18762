package oversight.collaboration.report;

import oversight.collaboration.running.Clerk;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.GetCommentaryRequest;
import oversight.returns.v1.GetReportDraftRequest;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReturnReportRequest;
import oversight.returns.v1.SubmitReportRequest;
import oversight.returns.v1.UpdateCommentaryRequest;

/** What somebody of the motorway group's staff does with one quarter's report. */
public record Desk(Clerk clerk, String quarter) {
  /** The report's name. */
  public String name() {
    return "collaborations/cmpg/reports/" + quarter;
  }

  /** Writes a summary in place of whatever there is. */
  public Commentary write(String summary) {
    return write(Commentary.newBuilder().setSummary(summary).build());
  }

  /** Writes. */
  public Commentary write(Commentary commentary) {
    return clerk
        .reports()
        .updateCommentary(
            UpdateCommentaryRequest.newBuilder().setName(name()).setCommentary(commentary).build());
  }

  /** Reads what is written. */
  public Commentary read() {
    return clerk.reports().getCommentary(GetCommentaryRequest.newBuilder().setName(name()).build());
  }

  /** Submits. */
  public ReportDraft submit(String note) {
    return clerk
        .reports()
        .submitReport(
            SubmitReportRequest.newBuilder().setName(name()).setRevisionNote(note).build());
  }

  /** Returns. */
  public ReportDraft giveBack(String reason) {
    return clerk
        .reports()
        .returnReport(ReturnReportRequest.newBuilder().setName(name()).setReason(reason).build());
  }

  /** Where the draft stands. */
  public ReportDraft draft() {
    return clerk
        .reports()
        .getReportDraft(GetReportDraftRequest.newBuilder().setName(name()).build());
  }

  /** Publishes. */
  public Report publish() {
    return clerk.reports().publishReport(PublishReportRequest.newBuilder().setName(name()).build());
  }
}
