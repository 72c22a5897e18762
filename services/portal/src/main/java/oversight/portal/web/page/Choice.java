package oversight.portal.web.page;

/**
 * An item of a select.
 *
 * @param value what is sent
 * @param text what is read
 * @param selected whether it is chosen
 */
public record Choice(String value, String text, boolean selected) {}
