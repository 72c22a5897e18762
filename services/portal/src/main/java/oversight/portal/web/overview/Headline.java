package oversight.portal.web.overview;

/**
 * A measure in a line: what it is, how many, and against what.
 *
 * @param title the measure's
 * @param href the measure's page
 * @param value the quarter's value for the region, as shown
 * @param change against what it went up or down; may be empty
 */
public record Headline(String title, String href, String value, String change) {}
