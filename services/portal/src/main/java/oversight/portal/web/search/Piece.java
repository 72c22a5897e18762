package oversight.portal.web.search;

/**
 * A piece of text.
 *
 * @param text as it stands
 * @param match whether it was looked for
 */
public record Piece(String text, boolean match) {}
