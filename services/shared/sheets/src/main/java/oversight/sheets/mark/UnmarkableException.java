package oversight.sheets.mark;

import java.io.Serial;

/** A file that cannot be read, and so cannot be marked. */
public final class UnmarkableException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** With the reason, for people. */
  public UnmarkableException(String message) {
    super(message);
  }

  /** With the reason, for people, and the cause. */
  public UnmarkableException(String message, Throwable cause) {
    super(message, cause);
  }
}
