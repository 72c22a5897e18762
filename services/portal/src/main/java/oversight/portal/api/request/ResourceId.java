package oversight.portal.api.request;

import java.util.regex.Pattern;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.ErrorReason;

/** The last part of a resource's name, as it stands in an address. */
public final class ResourceId {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private ResourceId() {}

  /**
   * The id, where it can be one at all.
   *
   * @throws RefusedException NOT_FOUND: nothing has such a name
   */
  public static String of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new RefusedException(
          Refusal.of(ErrorReason.ERROR_REASON_NOT_FOUND, "There is no such thing here."));
    }
    return text;
  }
}
