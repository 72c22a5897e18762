package oversight.local;

/** The platform cannot start or go on; the message tells a person why, and what to do. */
public final class StartupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for people. */
  public StartupException(String message) {
    super(message);
  }

  /** With a message for people, and what led to it. */
  public StartupException(String message, Throwable cause) {
    super(message, cause);
  }
}
