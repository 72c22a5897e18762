package oversight.portal.web.home;

import oversight.portal.web.page.Link;
import oversight.portal.web.text.Quarters;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReportDraftState;

/** Says how far a quarter's report is, and what its reader may do with it next. */
final class DeskLinks {
  private DeskLinks() {}

  /** "Version 1 is published."; empty before anything was done. */
  static String standing(ReportDraft draft) {
    String published =
        draft.getNextVersion() > 1
            ? "Version %d is published. ".formatted(draft.getNextVersion() - 1)
            : "";
    String next =
        switch (draft.getState()) {
          case REPORT_SUBMITTED ->
              "Version %d waits for a second person to publish it."
                  .formatted(draft.getNextVersion());
          case REPORT_RETURNED ->
              "Version %d was returned to its author.".formatted(draft.getNextVersion());
          case REPORT_DRAFT, REPORT_DRAFT_STATE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    return (published + next).strip();
  }

  /**
   * What to do.
   *
   * @param writes whether the reader is an author
   * @param report the report's address
   */
  static Link of(boolean writes, String report, String quarter, ReportDraft draft) {
    String label = Quarters.label(quarter);
    if (!writes) {
      return new Link(
          draft.getState() == ReportDraftState.REPORT_SUBMITTED
              ? "Read the report for %s, and publish or return it".formatted(label)
              : "Read the draft report for " + label,
          report + "/preview");
    }
    return new Link(
        draft.getNextVersion() > 1
            ? "Write a new version of the report for " + label
            : "Write and publish the report for " + label,
        report + "/edit");
  }
}
