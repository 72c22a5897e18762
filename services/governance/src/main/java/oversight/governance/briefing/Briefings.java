package oversight.governance.briefing;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Who;
import oversight.governance.v1.Briefing;
import oversight.governance.v1.Briefing.Subject;
import oversight.governance.v1.BriefingServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of local briefings. */
@Component
public class Briefings implements Register<Briefing> {
  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("DUE")
          .move("hold", "Record that it was held", "DUE", "HELD", OWNER, OFFICER)
          .explained("cancel", "Record that it was not held", "DUE", "CANCELLED", OWNER, OFFICER)
          .explained("reopen", "Open it again", "HELD CANCELLED", "DUE", OWNER, OFFICER)
          .frozen("CANCELLED")
          .withdrawnFrom("DUE HELD CANCELLED", OWNER, OFFICER);

  @Override
  public Briefing prototype() {
    return Briefing.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return BriefingServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Set<Who> openedBy() {
    return Set.of(Who.OFFICE);
  }

  @Override
  public Outcome<Briefing> prepare(Change<Briefing> change) {
    Briefing briefing = change.after();
    if (briefing.getSubject() == Subject.COUNTER_TERRORISM
        && !briefing.getNotes().isBlank()
        && briefing.getClearance().isEmpty()) {
      throw new InvalidFieldException(
          "notes",
          "Notes on counter terrorism need the clearance. Leave them out, or set the clearance.");
    }
    if (change.is("hold")) {
      if (briefing.getHeldOn().isEmpty()) {
        throw new InvalidFieldException("held_on", "Give the day on which it was held.");
      }
      if (briefing.getHeldOn().compareTo(change.today().toString()) > 0) {
        throw new InvalidFieldException(
            "held_on", "%s is still to come.".formatted(briefing.getHeldOn()));
      }
    }
    return change.keep(briefing);
  }

  @Override
  public Briefing derive(Briefing briefing, String state, LocalDate today) {
    return briefing.toBuilder()
        .setOverdue(
            state.equals("DUE")
                && !briefing.getDueOn().isEmpty()
                && briefing.getDueOn().compareTo(today.toString()) < 0)
        .build();
  }
}
