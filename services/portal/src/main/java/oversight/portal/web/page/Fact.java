package oversight.portal.web.page;

/**
 * A row of a summary list.
 *
 * @param key what it is
 * @param value what it says, and where it leads where it leads anywhere
 */
public record Fact(String key, Link value) {
  /** A fact that leads nowhere. */
  public static Fact of(String key, String value) {
    return new Fact(key, new Link(value, ""));
  }
}
