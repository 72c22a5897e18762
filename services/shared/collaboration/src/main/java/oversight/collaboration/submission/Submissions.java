package oversight.collaboration.submission;

import java.util.Map;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.personal.PersonalData;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.service.database.CallerTransactions;
import oversight.service.error.DeniedException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/** The life of a submission after it was uploaded. */
@Component
public class Submissions {
  private final OwnCollaboration own;
  private final SubmissionStore store;
  private final PersonalData personal;
  private final CallerTransactions transactions;

  Submissions(
      OwnCollaboration own,
      SubmissionStore store,
      PersonalData personal,
      CallerTransactions transactions) {
    this.own = own;
    this.store = store;
    this.personal = personal;
    this.transactions = transactions;
  }

  /**
   * The submission of this name.
   *
   * @throws NotFoundException where there is none that the caller may see
   */
  public Submission get(Caller caller, String name) {
    String id = own.id("submissions", name);
    return transactions.read(
        caller, () -> store.find(id).orElseThrow(() -> new NotFoundException(name)));
  }

  /**
   * Makes a move.
   *
   * @throws NotFoundException where the caller may not see the submission
   * @throws DeniedException where it is another organisation's, or the uploader would sign
   * @throws ServiceException PERSONAL_DATA where the reason seems to hold some
   * @throws ServiceException ILLEGAL_MOVE where the move cannot be made from where it stands
   */
  public Submission move(Caller caller, String name, Move move, String reason) {
    String id = own.id("submissions", name);
    personal.refuse("reason", reason);
    return transactions.write(
        caller,
        () -> {
          Submission before = store.find(id).orElseThrow(() -> new NotFoundException(name));
          if (!before.supplier().equals(caller.organisation().supplier())) {
            throw DeniedException.forForce(before.supplier());
          }
          if (move.permission() == oversight.identity.Permission.SIGN_OFF
              && (before.uploadedBySubject().equals(caller.subject())
                  || before.life().submittedBySubject().equals(caller.subject()))) {
            throw DeniedException.forFourEyes(name);
          }
          if (!move.from().contains(before.state())) {
            throw illegal(name, before, move);
          }
          if (!store.move(id, move, reason)) {
            // Somebody else was first: say where it stands now.
            throw illegal(name, store.find(id).orElse(before), move);
          }
          return store.find(id).orElseThrow(() -> new NotFoundException(name));
        });
  }

  private static ServiceException illegal(String name, Submission submission, Move move) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
        "This submission is "
            + submission.state()
            + ". That cannot be done from there: it can be done only from "
            + move.from()
            + ".",
        Map.of("submission", name, "state", submission.state().name(), "move", move.name()));
  }
}
