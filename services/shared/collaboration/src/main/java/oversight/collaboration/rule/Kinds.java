package oversight.collaboration.rule;

import java.util.Locale;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.SupplierKind;

/** The words of the contract's enums as rules and catalogues write them. */
final class Kinds {
  private Kinds() {}

  /** {@code force} or {@code unit}. */
  static String word(SupplierKind kind) {
    return kind.name().substring("SUPPLIER_KIND_".length()).toLowerCase(Locale.ROOT);
  }

  /** {@code whole}, {@code region} or {@code members}. */
  static String word(Coverage coverage) {
    return coverage.name().substring("COVERAGE_".length()).toLowerCase(Locale.ROOT);
  }
}
