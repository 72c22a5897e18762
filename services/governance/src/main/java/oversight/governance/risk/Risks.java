package oversight.governance.risk;

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
import oversight.governance.register.Who;
import oversight.governance.v1.Risk;
import oversight.governance.v1.RiskServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of risks. */
@Component
public class Risks implements Register<Risk> {
  private static final int MOST = 5;

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("OPEN")
          .explained("accept", "Live with it", "OPEN", "ACCEPTED", OWNER, OFFICER)
          .explained(
              "realise", "Record that it happened", "OPEN ACCEPTED", "REALISED", OWNER, OFFICER)
          .explained("close", "Close it", "OPEN ACCEPTED REALISED", "CLOSED", OWNER, OFFICER)
          .explained("reopen", "Open it again", "ACCEPTED REALISED CLOSED", "OPEN", OWNER, OFFICER)
          .frozen("CLOSED")
          .settled("CLOSED")
          .withdrawnFrom("OPEN ACCEPTED REALISED CLOSED", OWNER, OFFICER);

  @Override
  public Risk prototype() {
    return Risk.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return RiskServiceGrpc.getServiceDescriptor();
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
  public Outcome<Risk> prepare(Change<Risk> change) {
    requireScale("likelihood", change.after().getLikelihood());
    requireScale("impact", change.after().getImpact());
    return change.keep(change.after());
  }

  private static void requireScale(String field, int value) {
    if (value < 1 || value > MOST) {
      throw new InvalidFieldException(
          field, "Give a number from 1 to 5; it is %d.".formatted(value));
    }
  }

  @Override
  public List<DueDay> dueDays() {
    return List.of(DueDay.of("review_on", "OPEN ACCEPTED"));
  }

  @Override
  public Risk derive(Risk risk, String state, LocalDate today) {
    return risk.toBuilder().setScore(risk.getLikelihood() * risk.getImpact()).build();
  }
}
