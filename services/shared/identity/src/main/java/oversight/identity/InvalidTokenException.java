package oversight.identity;

import org.jspecify.annotations.Nullable;

/** A token that is missing, broken, expired, or not meant for this platform. */
public final class InvalidTokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a reason that tells an attacker nothing. */
  public InvalidTokenException(String message) {
    super(message);
  }

  InvalidTokenException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
