package oversight.service.error;

import java.util.Map;
import oversight.returns.v1.ErrorReason;

/** The named thing does not exist, or the caller may not know that it does: the same words. */
public final class NotFoundException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /** Refuses, naming the resource as the caller did. */
  public NotFoundException(String resource) {
    super(
        ErrorReason.ERROR_REASON_NOT_FOUND,
        "There is no '" + resource + "', or you may not see it.",
        Map.of("resource", resource));
  }
}
