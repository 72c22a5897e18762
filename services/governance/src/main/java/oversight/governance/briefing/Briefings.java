package oversight.governance.briefing;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.DueDay;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
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
          .on("Day on which it was held", "Leave it empty where the record has it already.")
          .explained("cancel", "Record that it was not held", "DUE", "CANCELLED", OWNER, OFFICER)
          .explained("reopen", "Open it again", "HELD CANCELLED", "DUE", OWNER, OFFICER)
          .frozen("CANCELLED")
          .settled("HELD", "CANCELLED")
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
    return change.keep(change.is("hold") ? held(change, briefing) : briefing);
  }

  private static Briefing held(Change<Briefing> change, Briefing briefing) {
    String day = change.dayOr(briefing.getHeldOn());
    if (day.isEmpty()) {
      throw new InvalidFieldException("on_date", "Give the day on which it was held.");
    }
    if (day.compareTo(change.today().toString()) > 0) {
      throw new InvalidFieldException("on_date", "%s is still to come.".formatted(Said.day(day)));
    }
    return briefing.toBuilder().setHeldOn(day).build();
  }

  @Override
  public List<DueDay> dueDays() {
    return List.of(DueDay.of("due_on", "DUE"));
  }

  @Override
  public List<String> remarks(Briefing briefing, String state, LocalDate today) {
    return briefing.getOverdue()
        ? List.of("It was due on %s and was not held.".formatted(Said.day(briefing.getDueOn())))
        : List.of();
  }
}
