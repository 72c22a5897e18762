package oversight.portal.web.log;

import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.region.Collaboration;
import oversight.returns.v1.Log;
import oversight.returns.v1.SupplierKind;

/** Knows who sends which log; the services decide again. */
public final class Suppliers {
  private Suppliers() {}

  /** Whether the caller may send a log: the collaboration's own staff theirs, a force its own. */
  public static boolean maySend(Caller caller, Collaboration collaboration, Log log) {
    boolean staff = caller.organisation().slug().equals(collaboration.slug());
    return caller.may(Permission.SUPPLY)
        && staff == (log.getSuppliedBy() == SupplierKind.SUPPLIER_KIND_UNIT);
  }
}
