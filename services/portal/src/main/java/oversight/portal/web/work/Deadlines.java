package oversight.portal.web.work;

import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import oversight.governance.v1.Action;
import oversight.governance.v1.Commission;
import oversight.governance.v1.Recommendation;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Link;
import oversight.region.Region;

/** What actions, recommendations and commissions ask of somebody, and by when. */
record Deadlines(Region region, LocalDate today) {
  /** What is said of a record that waits; nothing where it has no day, or is done. */
  List<Todo> of(Message record) {
    List<Todo> due = new ArrayList<>();
    switch (record) {
      case Action action -> {
        if (action.getState() == Action.State.OPEN
            || action.getState() == Action.State.IN_PROGRESS) {
          add(
              due,
              action.getDueOn(),
              link(action.getTitle(), action.getName()),
              "Action of " + whose(action.getOwner()));
        }
      }
      case Recommendation recommendation -> {
        if (recommendation.getState() == Recommendation.State.OPEN
            || recommendation.getState() == Recommendation.State.ACCEPTED) {
          add(
              due,
              recommendation.getDueOn(),
              link(recommendation.getTitle(), recommendation.getName()),
              "Recommendation to " + whose(recommendation.getOwner()));
        }
        if (recommendation.getState() != Recommendation.State.WITHDRAWN
            && recommendation.getCommentsPublishedOn().isEmpty()) {
          add(
              due,
              recommendation.getCommentsDueOn(),
              link(recommendation.getTitle(), recommendation.getName()),
              "Comments on the inspectorate’s report, 56 days: "
                  + whose(recommendation.getOwner()));
        }
      }
      case Commission commission -> {
        switch (commission.getState()) {
          case REQUESTED, SPECIFICATION_AGREED, DRAFTING ->
              add(
                  due,
                  commission.getDueOn(),
                  link(commission.getTitle(), commission.getName()),
                  "Commissioned from " + whose(commission.getOwner()));
          default -> {}
        }
      }
      default -> {}
    }
    return due;
  }

  private void add(List<Todo> due, String day, Link link, String of) {
    if (!day.isEmpty()) {
      due.add(Todo.by(LocalDate.parse(day), link, of, today));
    }
  }

  private static Link link(String title, String name) {
    return new Link(title, "/" + name);
  }

  private String whose(String owner) {
    return Wording.organisation(region, owner.isEmpty() ? region.secretariat() : owner);
  }
}
