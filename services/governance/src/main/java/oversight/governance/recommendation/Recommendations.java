package oversight.governance.recommendation;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.DueDay;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
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

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("OPEN")
          .move("accept", "Accept", "OPEN", "ACCEPTED", OWNER, OFFICER)
          .explained("reject", "Reject", "OPEN", "REJECTED", OWNER, OFFICER)
          .move("implement", "Say that it is done", "ACCEPTED", "IMPLEMENTED", OWNER, OFFICER)
          .move("close", "Close it", "IMPLEMENTED REJECTED", "CLOSED", OFFICER)
          .explained("reopen", "Open it again", "REJECTED IMPLEMENTED CLOSED", "OPEN", OFFICER)
          .frozen("CLOSED")
          .settled("IMPLEMENTED", "CLOSED")
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
    if (!recommendation.getCommentsPublishedOn().isEmpty()
        && recommendation.getCommentsPublishedOn().compareTo(recommendation.getMadeOn()) < 0) {
      throw new InvalidFieldException(
          "comments_published_on",
          "The comments cannot have been published before the report, on %s."
              .formatted(Said.day(recommendation.getMadeOn())));
    }
    if (change.is("implement") && recommendation.getResponse().isBlank()) {
      throw new InvalidFieldException(
          "response", "Write the response to the recommendation before it is done.");
    }
    return change.keep(recommendation);
  }

  /** What is to be done, and the comments: their days run on whatever was answered meanwhile. */
  @Override
  public List<DueDay> dueDays() {
    return List.of(
        DueDay.of("due_on", "OPEN ACCEPTED"),
        DueDay.of("made_on", "OPEN ACCEPTED REJECTED IMPLEMENTED CLOSED")
            .plusDays(DAYS_FOR_COMMENTS, "comments_due_on")
            .where("source", "INSPECTORATE")
            .where("comments_published_on", ""));
  }

  /** Comments are awaited on an inspectorate's report alone, until they are published. */
  @Override
  public boolean invites(String field, Recommendation recommendation, String state) {
    return recommendation.hasCommentsDaysLeft();
  }

  @Override
  public Recommendation derive(Recommendation recommendation, String state, LocalDate today) {
    if (recommendation.getSource() != Source.INSPECTORATE) {
      return recommendation;
    }
    LocalDate due = LocalDate.parse(recommendation.getMadeOn()).plusDays(DAYS_FOR_COMMENTS);
    Recommendation.Builder derived = recommendation.toBuilder().setCommentsDueOn(due.toString());
    if (recommendation.getCommentsPublishedOn().isEmpty() && !state.equals(Lifecycle.WITHDRAWN)) {
      int left = (int) ChronoUnit.DAYS.between(today, due);
      derived.setCommentsDaysLeft(left).setCommentsOverdue(left < 0);
    }
    return derived.build();
  }

  @Override
  public List<String> remarks(Recommendation recommendation, String state, LocalDate today) {
    List<String> remarks = new ArrayList<>();
    comments(recommendation).ifPresent(remarks::add);
    if (dueDays().getFirst().isOver(recommendation, state, today)) {
      remarks.add(
          "It was due on %s and is not done.".formatted(Said.day(recommendation.getDueOn())));
    }
    return remarks;
  }

  private static Optional<String> comments(Recommendation recommendation) {
    String due = recommendation.getCommentsDueOn();
    String published = recommendation.getCommentsPublishedOn();
    if (recommendation.hasCommentsDaysLeft()) {
      return Optional.of(waiting(due, recommendation.getCommentsDaysLeft()));
    }
    return due.isEmpty() || published.compareTo(due) <= 0
        ? Optional.empty()
        : Optional.of(
            "The commissioner’s comments were due on %s and came on %s."
                .formatted(Said.day(due), Said.day(published)));
  }

  private static String waiting(String due, int left) {
    String day = Said.day(due);
    if (left < 0) {
      return "The commissioner’s comments were due on %s, %s ago, and are not published."
          .formatted(day, Said.count(-left, "day", "days"));
    }
    return left == 0
        ? "The commissioner’s comments are due today, %s.".formatted(day)
        : "The commissioner’s comments are due on %s, in %s."
            .formatted(day, Said.count(left, "day", "days"));
  }
}
