package oversight.governance;

import java.util.Set;
import oversight.identity.Caller;
import oversight.identity.Organisation;
import oversight.identity.Role;

/** The service acting for itself, when it keeps what the feeds bring and binds it to packs. */
public final class Platform {
  private static final String NAME = "oversight-governance";

  /** The caller that row-level security knows it as. */
  public static final Caller CALLER =
      new Caller(NAME, NAME, Organisation.PLATFORM, Set.of(Role.SERVICE), true, "");

  private Platform() {}
}
