package oversight.portal.api.request;

import org.jspecify.annotations.Nullable;

/** Header values that may stand in quotation marks. */
public final class Quoted {
  private static final String WEAK = "W/";

  private Quoted() {}

  /** An {@code Idempotency-Key}, with or without quotation marks; empty for none. */
  public static String key(@Nullable String header) {
    return header == null ? "" : bare(header.strip());
  }

  /** The entity tag of an {@code If-Match}; empty for none and for {@code *}. */
  public static String tag(@Nullable String header) {
    if (header == null || "*".equals(header.strip())) {
      return "";
    }
    String tag = header.strip();
    return bare(tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag);
  }

  private static String bare(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
