package oversight.governance.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.ServiceException;

/**
 * Where a list goes on.
 *
 * @param query which list it is of: filter and order together
 * @param value what the last record is ordered by
 * @param id the last record's
 */
record RecordPageToken(String query, String value, String id) {
  private static final String SEPARATOR = "\u001f";
  private static final int PARTS = 3;

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            String.join(SEPARATOR, Integer.toHexString(query.hashCode()), value, id)
                .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a token that this list gave out.
   *
   * @throws ServiceException with BAD_TOKEN where it did not
   */
  static RecordPageToken read(String query, String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
              .split(SEPARATOR, -1);
      if (parts.length == PARTS && parts[0].equals(Integer.toHexString(query.hashCode()))) {
        return new RecordPageToken(query, parts[1], parts[2]);
      }
    } catch (IllegalArgumentException forged) {
      ServiceException refusal = bad();
      refusal.initCause(forged);
      throw refusal;
    }
    throw bad();
  }

  static ServiceException bad() {
    return new ServiceException(
        ErrorReason.ERROR_REASON_BAD_TOKEN,
        "The page token was not given out by this call with this filter and order.",
        Map.of());
  }
}
