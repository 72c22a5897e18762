package oversight.portal.web.layout;

/**
 * An item of the service navigation.
 *
 * @param text what it is called
 * @param href where it leads
 * @param active whether the page shown belongs to it
 */
public record NavigationItem(String text, String href, boolean active) {}
