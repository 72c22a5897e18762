package oversight.analysis.share;

import java.math.BigDecimal;
import java.util.List;

/**
 * The terms of an agreement that decide who pays what.
 *
 * @param members who shares the cost now
 * @param formula how
 * @param noticeMonths how many months of notice somebody leaving must give
 * @param exitCost what somebody leaving pays on top, in pounds
 */
public record Agreement(
    List<String> members, Formula formula, int noticeMonths, BigDecimal exitCost) {

  public Agreement {
    members = List.copyOf(members);
    if (noticeMonths < 0 || exitCost.signum() < 0) {
      throw new IllegalArgumentException("Notice and exit cost cannot be negative.");
    }
  }
}
