package oversight.analysis.share;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One's share of the cost beside its share of the use.
 *
 * @param name whose
 * @param cost share of the cost in per cent
 * @param use share of the use in per cent
 * @param points cost - use, in percentage points: above zero where it pays more than it uses
 */
public record ShareGap(String name, BigDecimal cost, BigDecimal use, BigDecimal points) {

  /** The gaps of everyone who pays or uses, payers first. */
  public static List<ShareGap> between(Shares cost, Shares use) {
    Set<String> names = new LinkedHashSet<>(cost.names());
    names.addAll(use.names());
    return names.stream().map(name -> of(name, cost.perCent(name), use.perCent(name))).toList();
  }

  private static ShareGap of(String name, BigDecimal cost, BigDecimal use) {
    return new ShareGap(name, cost, use, cost.subtract(use));
  }
}
