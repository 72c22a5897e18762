package oversight.collaboration;

import java.util.Optional;
import oversight.region.Force;
import oversight.returns.v1.SupplierKind;

/**
 * Who supplies figures.
 *
 * @param code a force's ONS code, or the collaboration's slug for its own staff
 * @param name its name for people
 * @param kind whether it is a force or the collaboration's own staff
 * @param force the force; empty for the collaboration's own staff
 */
public record Supplier(String code, String name, SupplierKind kind, Optional<Force> force) {}
