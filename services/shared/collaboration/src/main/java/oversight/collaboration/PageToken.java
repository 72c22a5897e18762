package oversight.collaboration;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;

/** Page tokens: the last row's sort key, opaque to the caller. */
public final class PageToken {
  private static final char SEPARATOR = '\u001f';

  private PageToken() {}

  /** The token of a sort key. */
  public static String of(String... key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            String.join(String.valueOf(SEPARATOR), key).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The sort key of a token.
   *
   * @param parts how many parts the key has
   * @throws InvalidFieldException BAD_TOKEN where it was not given out by this service
   */
  public static List<String> parse(String token, int parts) {
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw bad();
    }
    List<String> key = Arrays.asList(text.split(String.valueOf(SEPARATOR), -1));
    if (key.size() != parts || text.indexOf('\0') >= 0) {
      throw bad();
    }
    return key;
  }

  /**
   * A part of a sort key that is a day.
   *
   * @throws InvalidFieldException BAD_TOKEN where it is none
   */
  public static String day(String part) {
    try {
      return LocalDate.parse(part).toString();
    } catch (DateTimeException forged) {
      throw bad();
    }
  }

  /**
   * A part of a sort key that is a number from 0.
   *
   * @throws InvalidFieldException BAD_TOKEN where it is none
   */
  public static int number(String part) {
    try {
      return Integer.parseUnsignedInt(part) & Integer.MAX_VALUE;
    } catch (NumberFormatException forged) {
      throw bad();
    }
  }

  /** The refusal of a token that was not given out for this call. */
  public static InvalidFieldException bad() {
    return new InvalidFieldException(
        ErrorReason.ERROR_REASON_BAD_TOKEN,
        "page_token",
        "This page token was not given out for this call. Begin again without it.",
        Map.of());
  }
}
