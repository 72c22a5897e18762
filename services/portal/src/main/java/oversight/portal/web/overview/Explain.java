package oversight.portal.web.overview;

import oversight.portal.web.report.CellView;

/**
 * Something that is not ordinary variation, so somebody should say why.
 *
 * @param style the class that draws it
 * @param verdict "Improved", "Worsened" or "Needs explaining": the colour is not the only sign
 * @param title the measure's
 * @param href the measure's page
 * @param value the quarter's value for the region, with the way to where it comes from
 * @param change against what it went up or down; may be empty
 * @param reason what its chart says
 */
public record Explain(
    String style,
    String verdict,
    String title,
    String href,
    CellView value,
    String change,
    String reason) {}
