package oversight.analysis.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Who would pay what.
 *
 * @param effective the first day on which the change counts
 * @param bills everyone's bill for the period, both sides summing to the same cost
 * @param exitCost what somebody leaving pays on top where it leaves within the period, in pounds
 * @param assumptions what this rests on, as sentences
 */
public record Scenario(
    LocalDate effective, List<Bill> bills, BigDecimal exitCost, List<String> assumptions) {

  /** What everyone pays in all if the change is made, in pounds: bills and exit cost. */
  public BigDecimal paidInAll() {
    return bills.stream().map(Bill::then).reduce(exitCost, BigDecimal::add);
  }

  public Scenario {
    bills = List.copyOf(bills);
    assumptions = List.copyOf(assumptions);
  }
}
