package oversight.portal.web.page;

import java.util.Optional;

/**
 * Where what somebody else saved meanwhile and what was typed say otherwise.
 *
 * @param label the field or the item
 * @param now what is saved now
 * @param typed what was typed
 */
public record Conflict(String label, String now, String typed) {
  private static final String NOTHING = "Nothing";

  /** The two side by side, an empty text in a word; nothing where they are the same. */
  public static Optional<Conflict> between(String label, String now, String typed) {
    return now.equals(typed)
        ? Optional.empty()
        : Optional.of(new Conflict(label, said(now), said(typed)));
  }

  private static String said(String text) {
    return text.isEmpty() ? NOTHING : text;
  }
}
