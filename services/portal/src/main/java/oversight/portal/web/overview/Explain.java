package oversight.portal.web.overview;

/**
 * Something that is not ordinary variation, so somebody should say why.
 *
 * @param style the class that draws it
 * @param verdict "Better", "Worse" or "Unusual": the colour is not the only sign
 * @param title the measure's
 * @param href the measure's page
 * @param sentence what the analysis says
 */
public record Explain(String style, String verdict, String title, String href, String sentence) {}
