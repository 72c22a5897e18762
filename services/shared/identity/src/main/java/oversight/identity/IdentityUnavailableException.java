package oversight.identity;

/** The identity provider's keys cannot be had now; the token may be good. Try again. */
public final class IdentityUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IdentityUnavailableException(Throwable cause) {
    super("The identity provider does not answer. Please try again.", cause);
  }
}
