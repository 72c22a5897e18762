package oversight.collaboration.submission;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.service.database.CallerTransactions;
import oversight.service.error.DeniedException;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;
import oversight.service.personal.PersonalData;

/** The life of a submission after it was uploaded. */
@Component
public class Submissions {
  private final OwnCollaboration own;
  private final SubmissionStore store;
  private final PersonalData personal;
  private final List<SignOffCheck> checks;
  private final SignOffs signOffs;
  private final CallerTransactions transactions;

  Submissions(
      OwnCollaboration own,
      SubmissionStore store,
      PersonalData personal,
      List<SignOffCheck> checks,
      SignOffs signOffs,
      CallerTransactions transactions) {
    this.own = own;
    this.store = store;
    this.personal = personal;
    this.checks = List.copyOf(checks);
    this.signOffs = signOffs;
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
   * @throws ServiceException EXPLANATION_NEEDED where it would be submitted with a warning that
   *     must be explained and is not
   * @throws ServiceException NO_LONGER_HOLDS where what was signed off since it was received
   *     contradicts it
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
          if (move == Move.SUBMIT && before.unexplained() > 0) {
            throw unexplained(name, store.unexplained(id));
          }
          if (move == Move.SIGN_OFF) {
            requireStillHolds(name, before);
          }
          if (!store.move(id, move, reason)) {
            // Somebody else was first: say where it stands now.
            throw illegal(name, store.find(id).orElse(before), move);
          }
          return store.find(id).orElseThrow(() -> new NotFoundException(name));
        });
  }

  /**
   * Explains warnings in words.
   *
   * @param texts what the supplier says, by the numbers of the findings
   * @throws NotFoundException where the caller may not see the submission
   * @throws DeniedException where it is another organisation's
   * @throws InvalidFieldException PERSONAL_DATA, or where a finding needs no explanation
   * @throws ServiceException ILLEGAL_MOVE where it was submitted or taken back already
   */
  public Submission explain(Caller caller, String name, Map<Integer, String> texts) {
    String id = own.id("submissions", name);
    texts.values().forEach(text -> personal.refuse("explanations.text", text));
    return transactions.write(
        caller,
        () -> {
          Submission before = store.find(id).orElseThrow(() -> new NotFoundException(name));
          if (!before.supplier().equals(caller.organisation().supplier())) {
            throw DeniedException.forForce(before.supplier());
          }
          if (!Move.SUBMIT.from().contains(before.state())) {
            throw illegal(name, before, Move.SUBMIT);
          }
          texts.forEach((number, text) -> {
            if (text.isBlank()) {
              throw new InvalidFieldException(
                  "explanations.text", "Say in words why finding " + number + " is as it is.");
            }
            if (!store.isToExplain(id, number)) {
              throw new InvalidFieldException(
                  "explanations.finding",
                  number + " is no finding of this submission that needs an explanation.");
            }
            store.explain(id, number, text.strip(), caller);
          });
          return store.find(id).orElseThrow(() -> new NotFoundException(name));
        });
  }

  /** Nobody else signs off from here on until this is committed, or refused. */
  private void requireStillHolds(String name, Submission submission) {
    signOffs.hold();
    List<Finding> found =
        checks.stream().flatMap(check -> check.findings(submission).stream()).toList();
    if (!found.isEmpty()) {
      throw noLongerHolds(name, found);
    }
  }

  private static ServiceException noLongerHolds(String name, List<Finding> found) {
    Finding first = found.getFirst();
    String where =
        first.row() == 0
            ? ""
            : "In row "
                + first.row()
                + (first.sheet().isEmpty() ? "" : " of the sheet " + first.sheet())
                + ": ";
    return new ServiceException(
        ErrorReason.ERROR_REASON_NO_LONGER_HOLDS,
        "This was right when it was received, and is not any more beside what was signed off since."
            + " "
            + where
            + first.message()
            + (found.size() > 1 ? " And %,d more.".formatted(found.size() - 1) : "")
            + " "
            + first.remedy()
            + " Return it with this reason, and send it again.",
        Map.of("submission", name, "findings", String.valueOf(found.size())));
  }

  private static ServiceException unexplained(String name, List<Integer> findings) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_EXPLANATION_NEEDED,
        findings.size() == 1
            ? "One warning must be explained before this can be submitted."
            : findings.size() + " warnings must be explained before this can be submitted.",
        Map.of(
            "submission",
            name,
            "findings",
            findings.stream().limit(100).map(String::valueOf).collect(Collectors.joining(","))));
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
