package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.util.List;

/**
 * A key by which a measure breaks down.
 *
 * @param key {@code outcome}
 * @param values the values taken; empty where any lower-case words joined by hyphens are
 * @param parts the codes of the parts it applies to; empty for all
 * @param neverPublic whether figures by this key stay out of every public version, whatever is
 *     decided about their measure
 */
public record Breakdown(String key, List<String> values, List<String> parts, boolean neverPublic) {

  public Breakdown {
    require(Words.isSlug(key), "'" + key + "' is no key of a breakdown, such as road-user.");
    values = List.copyOf(values);
    parts = List.copyOf(parts);
    for (String value : values) {
      require(Words.isSlug(value), "'" + value + "' is no value of the breakdown " + key + ".");
    }
    Words.refuseTwins(values, "the breakdown " + key);
    Words.refuseTwins(parts, "the breakdown " + key);
  }

  /** One that is as public as its measure. */
  public Breakdown(String key, List<String> values, List<String> parts) {
    this(key, values, parts, false);
  }

  /** Whether a part breaks down by this key. */
  public boolean appliesTo(String partCode) {
    return parts.isEmpty() || parts.contains(partCode);
  }

  /** Whether this key takes a value. */
  public boolean takes(String value) {
    return values.isEmpty() ? Words.isSlug(value) : values.contains(value);
  }
}
