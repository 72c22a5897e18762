package oversight.collaboration;

import java.util.Map;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.ServiceException;

/** The refusal of a measure that is not there, or that the caller may not know of. */
public final class MeasureUnknown {
  private MeasureUnknown() {}

  /** The same words for both. */
  public static ServiceException of(OwnCollaboration own, String code) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_MEASURE_UNKNOWN,
        "'"
            + code
            + "' is no measure of "
            + own.collaboration().shortName()
            + ", or you may not see it.",
        Map.of("measure", code));
  }
}
