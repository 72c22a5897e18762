package oversight.papers.model;

import java.util.Locale;
import java.util.Set;

/** An address that a paper may link to: never one that runs a script. */
final class Address {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private Address() {}

  /**
   * The address itself.
   *
   * @throws IllegalArgumentException if its scheme is none of http, https and mailto, and it is
   *     neither a path on this site nor a fragment
   */
  static String checked(String address) {
    var cleaned = Wording.clean(address).strip();
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
}
