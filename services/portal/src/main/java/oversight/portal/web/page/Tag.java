package oversight.portal.web.page;

/**
 * A GOV.UK tag: a state in a word, with a colour that is never the only sign of it.
 *
 * @param text the word
 * @param colour the Design System's colour: {@code green}; empty for its standard blue
 */
public record Tag(String text, String colour) {
  /** The classes of the element. */
  public String classes() {
    return colour.isEmpty() ? "govuk-tag" : "govuk-tag govuk-tag--" + colour;
  }
}
