package oversight.portal.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import oversight.identity.Caller;
import oversight.identity.InvalidTokenException;

/** The caller of the request under way on this thread. */
public final class CurrentCaller {
  private CurrentCaller() {}

  /**
   * The caller.
   *
   * @throws InvalidTokenException where nobody is signed in
   */
  public static Caller get() {
    return find().orElseThrow(() -> new InvalidTokenException("You are not signed in."));
  }

  /** The caller; empty where nobody is signed in. */
  public static Optional<Caller> find() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication known
        ? Optional.of(known.getPrincipal())
        : Optional.empty();
  }
}
