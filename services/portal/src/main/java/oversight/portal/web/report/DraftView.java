package oversight.portal.web.report;

import java.util.List;
import oversight.portal.web.text.Moments;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReportDraftState;
import oversight.returns.v1.ReportMove;

/**
 * How far the next version is, and what its reader may do with it.
 *
 * @param state "Draft", "Waiting for a second person" or "Returned"
 * @param submitted whether it waits for a second person
 * @param nextVersion from 1
 * @param findings how many findings there are
 * @param blocking how many of them keep it from being published
 * @param maySubmit whether its author may submit it
 * @param mayPublish whether the reader may publish it
 * @param alone whether publishing it now would be one person's doing
 * @param mayReturn whether the reader may give it back
 * @param whyNot why the reader may not publish it
 * @param note of what was submitted: why there is a new version
 * @param history what was done with it, newest first
 */
public record DraftView(
    String state,
    boolean submitted,
    int nextVersion,
    int findings,
    int blocking,
    boolean maySubmit,
    boolean mayPublish,
    boolean alone,
    boolean mayReturn,
    String whyNot,
    String note,
    List<String> history) {

  /**
   * What a draft is to its reader.
   *
   * @param writes whether the reader is an author
   */
  static DraftView of(ReportDraft draft, boolean writes) {
    boolean submitted = draft.getState() == ReportDraftState.REPORT_SUBMITTED;
    int blocking =
        (int) draft.getFindingsList().stream().filter(finding -> finding.getBlocks()).count();
    return new DraftView(
        switch (draft.getState()) {
          case REPORT_SUBMITTED -> "Waiting for a second person";
          case REPORT_RETURNED -> "Returned to its author";
          case REPORT_DRAFT, REPORT_DRAFT_STATE_UNSPECIFIED, UNRECOGNIZED -> "Draft";
        },
        submitted,
        draft.getNextVersion(),
        draft.getFindingsCount(),
        blocking,
        writes && !submitted && blocking == 0,
        draft.getMayPublish(),
        !submitted,
        draft.getMayReturn(),
        draft.getWhyNot(),
        draft.getRevisionNote(),
        draft.getMovesList().stream().map(DraftView::line).toList());
  }

  private static String line(ReportMove move) {
    String did =
        switch (move.getMove()) {
          case "SUBMIT" -> "submitted it";
          case "RETURN" -> "returned it";
          case "REOPEN" -> "changed the text, which took it back";
          default -> "published it";
        };
    return "%s: %s %s%s"
        .formatted(
            Moments.moment(move.getMoveTime()),
            move.getMovedBy(),
            did,
            move.getWords().isEmpty() ? "" : " – " + move.getWords());
  }
}
