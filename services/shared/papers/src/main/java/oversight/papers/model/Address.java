package oversight.papers.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An address that a paper may link to: never one that runs a script. */
final class Address {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";
  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private Address() {}

  /**
   * The address itself.
   *
   * @throws IllegalArgumentException if its scheme is none of http, https and mailto, and it is
   *     neither a path on this site nor a fragment
   */
  static String checked(String address) {
    var cleaned = encoded(Wording.clean(address).strip());
    boolean onThisSite = cleaned.startsWith("/") && !cleaned.startsWith("//");
    boolean onThisPage = cleaned.startsWith("#");
    var scheme = cleaned.contains(":") ? cleaned.substring(0, cleaned.indexOf(':')) : "";
    if (onThisSite || onThisPage || SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
      return cleaned;
    }
    throw new IllegalArgumentException(
        "'%s' cannot be linked to: expected a path that starts with '/', or http, https or mailto."
            .formatted(cleaned));
  }

  /** Percent-encodes what a URI cannot hold, so that every format takes the address. */
  private static String encoded(String address) {
    var encoded = new StringBuilder();
    for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      if (ALLOWED.indexOf(character) >= 0 || isLetterOrDigit(character)) {
        encoded.append(character);
      } else {
        encoded.append("%%%02X".formatted(octet & 0xFF));
      }
    }
    return STRAY_PERCENT.matcher(encoded).replaceAll("%25");
  }

  private static boolean isLetterOrDigit(char character) {
    return character < 0x80 && Character.isLetterOrDigit(character);
  }
}
