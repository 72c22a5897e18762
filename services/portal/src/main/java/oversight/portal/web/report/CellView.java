package oversight.portal.web.report;

/**
 * A number in a table, and where it comes from.
 *
 * @param text as shown
 * @param href the page that traces it; empty where there is nothing to trace
 * @param label what a screen reader says of the link
 */
public record CellView(String text, String href, String label) {}
