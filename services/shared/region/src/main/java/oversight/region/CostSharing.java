package oversight.region;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The agreed shares of a collaboration's cost. Whose share is whose need not be on record.
 *
 * @param formula {@code fixed}, {@code nre}, {@code headcount} or {@code usage}
 * @param percentages the shares in per cent; they add to exactly 100
 * @param shares whose share is whose, by ONS code, in per cent; empty where that is not on record
 * @param note what is known of them, with its source
 */
public record CostSharing(
    String formula, List<BigDecimal> percentages, Map<String, BigDecimal> shares, String note) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Checks that the shares add to 100. */
  public CostSharing {
    percentages = List.copyOf(percentages);
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    refuseOther(percentages);
    refuseOther(shares.values());
  }

  private static void refuseOther(Collection<BigDecimal> parts) {
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!parts.isEmpty() && sum.compareTo(WHOLE) != 0) {
      throw new IllegalArgumentException("Shares of cost must add to 100 %, not " + sum + " %.");
    }
  }
}
