package oversight.governance.register;

import oversight.identity.Caller;
import oversight.identity.OrganisationKind;
import oversight.identity.Role;

/** Who may make a move, or open a record. */
public enum Who {
  /** A Regional Policy Officer. */
  OFFICER,
  /** Somebody of the organisation that owns the record. */
  OWNER,
  /** Somebody of a commissioner's office. */
  OFFICE;

  /**
   * Whether a caller is one of these.
   *
   * @param access of the record that is meant
   */
  public boolean holds(Caller caller, Access access) {
    return switch (this) {
      case OFFICER -> caller.roles().contains(Role.RPO);
      case OWNER ->
          !access.owner().isEmpty() && access.owner().equals(caller.organisation().slug());
      case OFFICE ->
          caller.roles().contains(Role.PCC)
              && caller.organisation().kind() == OrganisationKind.OFFICE;
    };
  }
}
