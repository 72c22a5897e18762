package oversight.collaboration.draft;

import oversight.returns.v1.ReportDraftState;

/** Where a draft stands. */
public enum DraftState {
  /** Being written; also after a version was published. */
  DRAFT(ReportDraftState.REPORT_DRAFT, "a draft"),
  /** Somebody else is to read and publish it. */
  SUBMITTED(ReportDraftState.REPORT_SUBMITTED, "submitted"),
  /** Given back with a reason. */
  RETURNED(ReportDraftState.REPORT_RETURNED, "returned");

  private final ReportDraftState message;
  private final String words;

  DraftState(ReportDraftState message, String words) {
    this.message = message;
    this.words = words;
  }

  /** As the contract has it. */
  public ReportDraftState message() {
    return message;
  }

  /** In a sentence: "the report is submitted". */
  public String words() {
    return words;
  }
}
