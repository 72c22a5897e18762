package oversight.collaboration.endpoint;

import java.util.Map;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;

/** A number inside a page token. */
final class PageNumber {
  private PageNumber() {}

  static int parse(String text) {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException forged) {
      throw new InvalidFieldException(
          ErrorReason.ERROR_REASON_BAD_TOKEN,
          "page_token",
          "This page token was not given out for this call. Begin again without it.",
          Map.of());
    }
  }
}
