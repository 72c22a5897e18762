package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;

/**
 * One period's total over several suppliers, which it names.
 *
 * @param period the period
 * @param reading the sum where every member supplied, otherwise the gap that follows
 * @param partial the sum of those who supplied, only where a member is missing; label it so
 * @param included those whose figures are in it
 * @param missing members without a figure
 * @param notMembers those to whom the period does not apply, {@code [z]}
 */
public record RegionalTotal(
    Period period,
    Reading reading,
    Optional<BigDecimal> partial,
    List<String> included,
    List<String> missing,
    List<String> notMembers) {

  public RegionalTotal {
    included = List.copyOf(included);
    missing = List.copyOf(missing);
    notMembers = List.copyOf(notMembers);
  }

  /** Who is in the total, and who is missing, such as "Total of A and B; C is missing". */
  public String caption() {
    String who = included.isEmpty() ? "nobody" : Names.list(included);
    String caption = (missing.isEmpty() ? "Total of " : "Partial total of ") + who;
    return missing.isEmpty() ? caption : caption + "; missing: " + Names.list(missing);
  }
}
