package oversight.service.error;

import java.util.Map;
import oversight.identity.Permission;
import oversight.returns.v1.ErrorReason;

/** The caller's role or organisation does not allow the call. */
public final class DeniedException extends ServiceException {
  private static final long serialVersionUID = 1L;

  private DeniedException(ErrorReason reason, String message, Map<String, String> metadata) {
    super(reason, message, metadata);
  }

  /** The caller's role or kind of organisation is the wrong one. */
  public static DeniedException forPermission(Permission needed, String message) {
    return new DeniedException(
        ErrorReason.ERROR_REASON_PERMISSION_DENIED, message, Map.of("permission", needed.name()));
  }

  /** The caller acts for an organisation that is not its own. */
  public static DeniedException forForce(String force) {
    return new DeniedException(
        ErrorReason.ERROR_REASON_NOT_YOUR_FORCE,
        "You may act for your own force only, not for '" + force + "'.",
        Map.of("force", force));
  }

  /** Whoever uploaded or submitted it would sign off. */
  public static DeniedException forFourEyes(String submission) {
    return new DeniedException(
        ErrorReason.ERROR_REASON_FOUR_EYES,
        "Whoever uploaded or submitted a submission cannot sign it off. Ask another approver.",
        Map.of("submission", submission));
  }
}
