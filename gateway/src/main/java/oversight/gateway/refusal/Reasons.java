package oversight.gateway.refusal;

import oversight.returns.v1.ErrorReason;

/** The reasons that the gateway itself refuses for, as they travel. */
public final class Reasons {
  /** The domain of every reason. */
  public static final String DOMAIN = "oversight";

  /** {@code NOT_AUTHENTICATED}. */
  public static final String NOT_AUTHENTICATED = name(ErrorReason.ERROR_REASON_NOT_AUTHENTICATED);

  /** {@code PERMISSION_DENIED}. */
  public static final String PERMISSION_DENIED = name(ErrorReason.ERROR_REASON_PERMISSION_DENIED);

  /** {@code NOT_FOUND}. */
  public static final String NOT_FOUND = name(ErrorReason.ERROR_REASON_NOT_FOUND);

  /** {@code INVALID_FIELD}. */
  public static final String INVALID_FIELD = name(ErrorReason.ERROR_REASON_INVALID_FIELD);

  /** {@code UPLOAD_TOO_LARGE}. */
  public static final String UPLOAD_TOO_LARGE = name(ErrorReason.ERROR_REASON_UPLOAD_TOO_LARGE);

  /** {@code UNAVAILABLE}. */
  public static final String UNAVAILABLE = name(ErrorReason.ERROR_REASON_UNAVAILABLE);

  /** {@code RATE_LIMITED}: the gateway's own, no service sends it. */
  public static final String RATE_LIMITED = name(ErrorReason.ERROR_REASON_RATE_LIMITED);

  /** {@code INTERNAL}. */
  public static final String INTERNAL = name(ErrorReason.ERROR_REASON_INTERNAL);

  private Reasons() {}

  private static String name(ErrorReason reason) {
    return reason.name().substring("ERROR_REASON_".length());
  }
}
