package oversight.portal.web.overview;

import oversight.portal.web.report.CellView;

/**
 * A measure in a line: what it is, how many, and against what.
 *
 * @param title the measure's
 * @param href the measure's page
 * @param value the quarter's value for the region, as shown, with the way to where it comes from
 * @param own the value for the caller's own area, "West Mercia 35", likewise; its text is empty for
 *     none
 * @param change against what it went up or down; may be empty
 */
public record Headline(String title, String href, CellView value, CellView own, String change) {}
