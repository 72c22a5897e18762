package oversight.region;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a collaboration's agreement says of leaving. What is not known stays unknown.
 *
 * @param noticeMonths how many months of notice somebody leaving must give, or null if not known
 * @param exitCost what somebody leaving pays on top, in pounds, or null if not known
 * @param note what is known of it, with its source
 */
public record AgreementTerms(
    @Nullable Integer noticeMonths, @Nullable BigDecimal exitCost, String note) {
  /** Nothing is on record. */
  public static final AgreementTerms UNKNOWN = new AgreementTerms(null, null, "");

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException where one is below zero
   */
  public AgreementTerms {
    if ((noticeMonths != null && noticeMonths < 0) || (exitCost != null && exitCost.signum() < 0)) {
      throw new IllegalArgumentException("Notice and exit cost cannot be below zero.");
    }
  }
}
