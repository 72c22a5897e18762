package oversight.service.error;

import java.util.Map;
import oversight.returns.v1.ErrorReason;

/**
 * A call is refused for a published reason. The message is plain English, fit to be shown to the
 * caller; it names identifiers and never a person's details.
 */
public class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorReason reason;
  private final transient Map<String, String> metadata;

  /**
   * Refuses a call.
   *
   * @param reason for programs to branch on
   * @param message for people
   * @param metadata the keys that {@code error_reason.proto} names for the reason
   */
  public ServiceException(ErrorReason reason, String message, Map<String, String> metadata) {
    super(message);
    this.reason = reason;
    this.metadata = Map.copyOf(metadata);
  }

  /** For programs to branch on. */
  public final ErrorReason reason() {
    return reason;
  }

  /** The keys that {@code error_reason.proto} names for the reason. */
  public final Map<String, String> metadata() {
    return metadata;
  }

  /** The message, which is never null. */
  public final String text() {
    return String.valueOf(getMessage());
  }
}
