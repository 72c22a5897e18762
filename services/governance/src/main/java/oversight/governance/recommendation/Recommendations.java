package oversight.governance.recommendation;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.v1.Recommendation;
import oversight.governance.v1.Recommendation.Source;
import oversight.governance.v1.RecommendationServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of recommendations. */
@Component
public class Recommendations implements Register<Recommendation> {
  /**
   * A commissioner publishes comments on an inspectorate report within 56 days of its publication:
   * Police Act 1996, section 55(5) and (6), as the Policing and Crime Act 2017 left it.
   */
  static final int DAYS_FOR_COMMENTS = 56;

  private static final Set<String> UNDONE = Set.of("OPEN", "ACCEPTED");

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("OPEN")
          .move("accept", "Accept", "OPEN", "ACCEPTED", OWNER, OFFICER)
          .explained("reject", "Reject", "OPEN", "REJECTED", OWNER, OFFICER)
          .move("implement", "Say that it is done", "ACCEPTED", "IMPLEMENTED", OWNER, OFFICER)
          .move("close", "Close it", "IMPLEMENTED REJECTED", "CLOSED", OFFICER)
          .explained("reopen", "Open it again", "REJECTED IMPLEMENTED CLOSED", "OPEN", OFFICER)
          .frozen("CLOSED")
          .withdrawnFrom("OPEN ACCEPTED REJECTED IMPLEMENTED CLOSED", OFFICER);

  @Override
  public Recommendation prototype() {
    return Recommendation.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return RecommendationServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Outcome<Recommendation> prepare(Change<Recommendation> change) {
    Recommendation recommendation = change.after();
    if (recommendation.getSource() == Source.SOURCE_UNSPECIFIED) {
      throw new InvalidFieldException("source", "Say who made the recommendation.");
    }
    if (recommendation.getSource() == Source.INSPECTORATE && recommendation.getMadeOn().isEmpty()) {
      throw new InvalidFieldException(
          "made_on",
          "Give the day on which the inspectorate published the report: the 56 days for the"
              + " commissioner's comments run from it.");
    }
    if (change.is("implement") && recommendation.getResponse().isBlank()) {
      throw new InvalidFieldException(
          "response", "Write the response to the recommendation before it is done.");
    }
    return change.keep(recommendation);
  }

  @Override
  public Recommendation derive(Recommendation recommendation, String state, LocalDate today) {
    String day = today.toString();
    Recommendation.Builder derived =
        recommendation.toBuilder()
            .setOverdue(
                UNDONE.contains(state)
                    && !recommendation.getDueOn().isEmpty()
                    && recommendation.getDueOn().compareTo(day) < 0);
    if (recommendation.getSource() == Source.INSPECTORATE) {
      String due =
          LocalDate.parse(recommendation.getMadeOn()).plusDays(DAYS_FOR_COMMENTS).toString();
      String published = recommendation.getCommentsPublishedOn();
      derived
          .setCommentsDueOn(due)
          .setCommentsOverdue(
              !state.equals(Lifecycle.WITHDRAWN) && published.isEmpty() && due.compareTo(day) < 0);
    }
    return derived.build();
  }

  @Override
  public List<String> remarks(Recommendation recommendation, String state, LocalDate today) {
    List<String> remarks = new ArrayList<>();
    String due = recommendation.getCommentsDueOn();
    String published = recommendation.getCommentsPublishedOn();
    if (recommendation.getCommentsOverdue()) {
      remarks.add(
          "The commissioner's comments were due on %s, and are not published.".formatted(due));
    } else if (!due.isEmpty() && published.isEmpty() && !state.equals(Lifecycle.WITHDRAWN)) {
      remarks.add(
          "The commissioner's comments are due on %s, in %d days."
              .formatted(
                  due, java.time.temporal.ChronoUnit.DAYS.between(today, LocalDate.parse(due))));
    } else if (!due.isEmpty() && published.compareTo(due) > 0) {
      remarks.add(
          "The commissioner's comments were due on %s and came on %s.".formatted(due, published));
    }
    if (recommendation.getOverdue()) {
      remarks.add("It was due on %s and is not done.".formatted(recommendation.getDueOn()));
    }
    return remarks;
  }
}
