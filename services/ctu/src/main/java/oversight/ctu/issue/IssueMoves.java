package oversight.ctu.issue;

import java.util.Map;
import java.util.Set;
import oversight.ctu.v1.IssueState;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.ServiceException;

/** The one table of every legal move of an issue. */
final class IssueMoves {
  private static final Map<IssueState, Set<IssueState>> LEGAL =
      Map.of(
          IssueState.RAISED, Set.of(IssueState.TAKEN, IssueState.WITHDRAWN),
          IssueState.TAKEN, Set.of(IssueState.ANSWERED),
          IssueState.ANSWERED, Set.of(),
          IssueState.WITHDRAWN, Set.of());

  private IssueMoves() {}

  /**
   * Refuses a move that the table does not have.
   *
   * @throws ServiceException ILLEGAL_MOVE
   */
  static void require(String name, IssueState from, IssueState to) {
    if (!LEGAL.getOrDefault(from, Set.of()).contains(to)) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
          "An issue that is %s cannot become %s.".formatted(word(from), word(to)),
          Map.of("resource", name, "state", from.name(), "move", to.name()));
    }
  }

  private static String word(IssueState state) {
    return switch (state) {
      case RAISED -> "raised";
      case TAKEN -> "taken to the board";
      case ANSWERED -> "answered";
      case WITHDRAWN -> "withdrawn";
      case ISSUE_STATE_UNSPECIFIED, UNRECOGNIZED -> "in no state";
    };
  }
}
