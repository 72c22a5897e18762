package oversight.portal.web.work;

import java.util.List;
import oversight.governance.v1.Commission;
import oversight.portal.web.page.Link;

/**
 * What a commissioned report needs next: the offices agree what it must contain, the officers have
 * it written and take it in.
 *
 * @param organisation the slug of the reader's
 * @param officer whether the reader runs the quarter
 */
record CommissionSteps(String organisation, boolean officer) {
  List<Todo> of(Commission commission) {
    return switch (commission.getState()) {
      case REQUESTED ->
          commission.getAwaitedOfficesList().contains(organisation)
                  && !commission.getSpecification().isBlank()
              ? step(commission, "Agree what the report must contain", "/move/agree")
              : officer && commission.getSpecification().isBlank()
                  ? step(commission, "Write what the report must contain", "/edit")
                  : List.of();
      case SPECIFICATION_AGREED ->
          officer
              ? step(commission, "Record that the report is being written", "/move/draft")
              : List.of();
      case SUBMITTED ->
          officer ? step(commission, "Accept the report, or return it", "") : List.of();
      default -> List.of();
    };
  }

  private static List<Todo> step(Commission commission, String what, String page) {
    return List.of(
        Todo.now(new Link(what, "/" + commission.getName() + page), commission.getTitle()));
  }
}
