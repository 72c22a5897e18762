package oversight.governance.pack;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.ServiceException;

/**
 * Where a list of packs goes on: after the pack of this quarter and id.
 *
 * @param quarterStart the first day of the last pack's quarter
 * @param id the last pack's id
 */
public record PageToken(LocalDate quarterStart, String id) {
  private static final char SEPARATOR = ' ';

  /** Before every pack. */
  public static final PageToken FIRST = new PageToken(LocalDate.of(9999, 1, 1), "~");

  /** The token. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((quarterStart + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a token; empty for the first page.
   *
   * @throws ServiceException with BAD_TOKEN where we did not give it out
   */
  public static PageToken read(String text) {
    if (text.isEmpty()) {
      return FIRST;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int separator = plain.indexOf(SEPARATOR);
      String id = plain.substring(separator + 1);
      if (separator > 0 && PackName.isId(id)) {
        return new PageToken(LocalDate.parse(plain.substring(0, separator)), id);
      }
    } catch (IllegalArgumentException | DateTimeException forged) {
      throw bad(forged);
    }
    throw bad(null);
  }

  private static ServiceException bad(@org.jspecify.annotations.Nullable Throwable cause) {
    ServiceException refusal =
        new ServiceException(
            ErrorReason.ERROR_REASON_BAD_TOKEN,
            "The page token was not given out by this call.",
            Map.of());
    if (cause != null) {
      refusal.initCause(cause);
    }
    return refusal;
  }
}
