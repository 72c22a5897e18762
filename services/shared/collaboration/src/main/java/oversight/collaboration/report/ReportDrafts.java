package oversight.collaboration.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.draft.DraftMove;
import oversight.collaboration.draft.DraftState;
import oversight.collaboration.draft.DraftStore;
import oversight.collaboration.draft.Move;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReportMove;
import oversight.service.database.CallerTransactions;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.ServiceException;
import oversight.service.personal.PersonalData;

/** The next version of a report on its way from its author to a second person. */
@Component
public class ReportDrafts {
  private final OwnCollaboration own;
  private final Staff staff;
  private final CommentaryStore commentaries;
  private final ReportStore store;
  private final DraftStore drafts;
  private final ReportWriter writer;
  private final PersonalData personal;
  private final Views views;
  private final CallerTransactions transactions;

  ReportDrafts(
      OwnCollaboration own,
      Staff staff,
      CommentaryStore commentaries,
      ReportStore store,
      DraftStore drafts,
      ReportWriter writer,
      PersonalData personal,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.staff = staff;
    this.commentaries = commentaries;
    this.store = store;
    this.drafts = drafts;
    this.writer = writer;
    this.personal = personal;
    this.views = views;
    this.transactions = transactions;
  }

  /** How far it is, for the collaboration's own staff. */
  public ReportDraft get(Caller caller, String name) {
    staff.require(caller, Permission.PREVIEW_REPORT);
    FinancialQuarter quarter = quarter(name);
    ReportDraft draft = transactions.read(caller, () -> message(caller, name, quarter));
    views.record(
        caller,
        "GetReportDraft",
        name,
        draft.getFindingsList().stream()
            .anyMatch(finding -> views.isSensitive(finding.getPlace())));
    return draft;
  }

  /**
   * Asks for its publication by somebody else.
   *
   * @throws ServiceException ILLEGAL_MOVE where it is submitted already, STALE_ETAG where somebody
   *     else wrote meanwhile, and whatever keeps it from being published
   */
  public ReportDraft submit(Caller caller, String name, String etag, String note) {
    staff.require(caller, Permission.PUBLISH_REPORT);
    FinancialQuarter quarter = quarter(name);
    personal.refuse("revision_note", note);
    return transactions.write(
        caller,
        () -> {
          requireLegal(name, quarter, DraftMove.SUBMIT);
          Commentary commentary = commentaries.read(quarter);
          if (!etag.isEmpty() && !etag.equals(commentary.getEtag())) {
            throw new ServiceException(
                ErrorReason.ERROR_REASON_STALE_ETAG,
                "Somebody else has changed the commentary since you read it. Read it again, and"
                    + " submit what you find right.",
                Map.of("resource", name));
          }
          if (store.find(quarter, 0).isPresent() && note.isBlank()) {
            throw new InvalidFieldException(
                "revision_note",
                "This report is published already. Say in a sentence why there is a new version.");
          }
          Publisher.requirePublishable(name, quarter, writer.write(caller, quarter, commentary));
          drafts.add(quarter, DraftMove.SUBMIT, commentary.getEtag(), note.strip(), caller);
          return message(caller, name, quarter);
        });
  }

  /**
   * Gives it back to its author.
   *
   * @throws ServiceException ILLEGAL_MOVE where it is not submitted, FOUR_EYES for whoever wrote or
   *     submitted it
   */
  public ReportDraft giveBack(Caller caller, String name, String reason) {
    staff.require(caller, Permission.RELEASE_REPORT);
    FinancialQuarter quarter = quarter(name);
    personal.refuse("reason", reason);
    return transactions.write(
        caller,
        () -> {
          requireLegal(name, quarter, DraftMove.RETURN);
          Move submission = drafts.submission(quarter).orElseThrow();
          Staff.requireSecond(caller, name, submission, commentaries.read(quarter), "return");
          drafts.add(quarter, DraftMove.RETURN, "", reason.strip(), caller);
          return message(caller, name, quarter);
        });
  }

  private void requireLegal(String name, FinancialQuarter quarter, DraftMove move) {
    DraftState state = DraftStore.state(drafts.moves(quarter));
    if (!move.isLegalFrom(state)) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
          "The report is "
              + state.words()
              + (move == DraftMove.SUBMIT
                  ? " already. Somebody else of the own staff reads it now."
                  : ", so there is nothing to return."),
          Map.of("report", name, "state", state.message().name(), "move", move.name()));
    }
  }

  private ReportDraft message(Caller caller, String name, FinancialQuarter quarter) {
    Commentary commentary = commentaries.read(quarter);
    List<Move> moves = drafts.moves(quarter);
    Optional<Move> submission = DraftStore.submission(moves);
    Written written = writer.write(caller, quarter, commentary);
    ReportDraft.Builder draft =
        ReportDraft.newBuilder()
            .setName(name)
            .setState(DraftStore.state(moves).message())
            .setNextVersion(store.find(quarter, 0).map(PublishedReport::version).orElse(0) + 1)
            .setEtag(commentary.getEtag())
            .setWrittenBy(commentary.getUpdatedBy())
            .addAllFindings(written.findings())
            .setTakesTwo(staff.takesTwo())
            .setMayReturn(
                submission.filter(move -> Staff.isSecond(caller, move, commentary)).isPresent())
            .setRevisionNote(submission.map(Move::words).orElse(""));
    moves.forEach(move -> draft.addMoves(message(move)));
    try {
      staff.requirePublisher(caller, name, submission, commentary);
      Publisher.requirePublishable(name, quarter, written);
      draft.setMayPublish(true);
    } catch (ServiceException notYet) {
      draft.setWhyNot(notYet.text());
    }
    return draft.build();
  }

  private static ReportMove message(Move move) {
    return ReportMove.newBuilder()
        .setMove(move.move().name())
        .setMovedBy(move.by())
        .setMoveTime(SubmissionMessages.timestamp(move.time()))
        .setWords(move.words())
        .build();
  }

  private FinancialQuarter quarter(String name) {
    return Quarters.parse("name", own.id("reports", name));
  }
}
