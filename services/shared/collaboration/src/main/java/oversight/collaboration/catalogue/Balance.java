package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.util.List;

/**
 * What must add up where every part of it is supplied for the same force and period: {@code total =
 * sum of plus - sum of minus}. OCGs: closing = opening + new - archived.
 *
 * @param total the code of the part on one side
 * @param plus the codes of the parts added up, at least one
 * @param minus the codes of the parts taken off; may be empty
 */
public record Balance(String total, List<String> plus, List<String> minus) {

  public Balance {
    plus = List.copyOf(plus);
    minus = List.copyOf(minus);
    require(!plus.isEmpty(), "the balance of " + total + " adds nothing up.");
  }

  /** In words for a finding: {@code RO03.closing = RO03.opening + RO03.new - RO04}. */
  public String sentence() {
    return total
        + " = "
        + String.join(" + ", plus)
        + (minus.isEmpty() ? "" : " - " + String.join(" - ", minus));
  }
}
