package oversight.governance.action;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.DueDay;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
import oversight.governance.v1.Action;
import oversight.governance.v1.ActionServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of actions. */
@Component
public class Actions implements Register<Action> {
  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("OPEN")
          .move("start", "Say that it has begun", "OPEN", "IN_PROGRESS", OWNER, OFFICER)
          .move("complete", "Say that it is done", "OPEN IN_PROGRESS", "COMPLETE", OWNER, OFFICER)
          .move("close", "Close it", "COMPLETE", "CLOSED", OFFICER)
          .explained("reopen", "Open it again", "COMPLETE CLOSED", "OPEN", OFFICER)
          .frozen("CLOSED")
          .settled("COMPLETE", "CLOSED")
          .withdrawnFrom("OPEN IN_PROGRESS COMPLETE CLOSED", OFFICER);

  @Override
  public Action prototype() {
    return Action.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return ActionServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Outcome<Action> prepare(Change<Action> change) {
    Action former = change.former(Action.getDefaultInstance());
    Action.Builder action = change.after().toBuilder();
    Updates.complete(action, former, change.caller().username(), change.today());
    action.setClosedBy(former.getClosedBy()).setClosedOn(former.getClosedOn());
    if (change.is("complete")
        && action.getEvidence().isBlank()
        && action.getEvidenceLinksCount() == 0) {
      throw new InvalidFieldException(
          "evidence", "Say what shows that it is done, or link to it, before it is complete.");
    }
    if (change.is("close")) {
      action.setClosedBy(change.caller().username()).setClosedOn(change.today().toString());
    } else if (change.is("reopen")) {
      action.clearClosedBy().clearClosedOn();
    }
    return change.keep(action.build());
  }

  @Override
  public List<DueDay> dueDays() {
    return List.of(DueDay.of("due_on", "OPEN IN_PROGRESS"));
  }

  @Override
  public List<String> remarks(Action action, String state, LocalDate today) {
    return action.getOverdue()
        ? List.of("It was due on %s and is not done.".formatted(Said.day(action.getDueOn())))
        : List.of();
  }
}
