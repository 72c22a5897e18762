package oversight.governance.decision;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Who;
import oversight.governance.v1.Decision;
import oversight.governance.v1.DecisionServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of decisions. */
@Component
public class Decisions implements Register<Decision> {
  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("DRAFT")
          .move("record", "Put it on record", "DRAFT", "RECORDED", OFFICER, OWNER)
          .move("publish", "Record that it was published", "RECORDED", "PUBLISHED", OFFICER, OWNER)
          .explained("correct", "Take it back to correct it", "RECORDED", "DRAFT", OFFICER, OWNER)
          .frozen("RECORDED", "PUBLISHED")
          .settled("PUBLISHED")
          .withdrawnFrom("DRAFT RECORDED PUBLISHED", OFFICER);

  @Override
  public Decision prototype() {
    return Decision.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return DecisionServiceGrpc.getServiceDescriptor();
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
  public Outcome<Decision> prepare(Change<Decision> change) {
    Decision.Builder decision = change.after().toBuilder();
    decision.setPublishedOn(change.former(Decision.getDefaultInstance()).getPublishedOn());
    if (change.is("record")) {
      requireWhole(decision);
    }
    if (change.is("publish")) {
      if (!decision.getPublish() || decision.getClosed()) {
        throw new InvalidFieldException(
            "publish", "It is not to be published: take it back and change that first.");
      }
      decision.setPublishedOn(change.today().toString());
    }
    return change.keep(decision.build());
  }

  private static void requireWhole(Decision.Builder decision) {
    if (decision.getText().isBlank()) {
      throw new InvalidFieldException("text", "Write down what was decided.");
    }
    if (decision.getDecisionMaker().isBlank()) {
      throw new InvalidFieldException("decision_maker", "Say who decided.");
    }
    if (decision.getDecidedOn().isEmpty()) {
      throw new InvalidFieldException("decided_on", "Give the day of the decision.");
    }
    if (!decision.getPublish() && decision.getNotPublishedReason().isBlank()) {
      throw new InvalidFieldException(
          "not_published_reason", "Say why the decision is not to be published.");
    }
  }
}
