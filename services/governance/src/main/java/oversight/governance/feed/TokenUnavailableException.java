package oversight.governance.feed;

import org.jspecify.annotations.Nullable;

/** The identity provider gives the service no token now. Try again. */
final class TokenUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokenUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
