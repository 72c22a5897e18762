package oversight.region;

import java.math.BigDecimal;
import java.util.List;

/**
 * The agreed shares of a collaboration's cost. Whose share is whose need not be on record.
 *
 * @param formula {@code fixed}, {@code nre}, {@code headcount} or {@code usage}
 * @param percentages the shares in per cent; they add to exactly 100
 * @param note what is known of them, with its source
 */
public record CostSharing(String formula, List<BigDecimal> percentages, String note) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Checks that the shares add to 100. */
  public CostSharing {
    percentages = List.copyOf(percentages);
    BigDecimal sum = percentages.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!percentages.isEmpty() && sum.compareTo(WHOLE) != 0) {
      throw new IllegalArgumentException("Shares of cost must add to 100 %, not " + sum + " %.");
    }
  }
}
