package oversight.portal.web.report;

/**
 * A text to write.
 *
 * @param name the form field's: {@code text-CM03}
 * @param label whom it is about
 * @param sentence what the analysis says, to write from
 * @param text as it stands
 */
public record EditField(String name, String label, String sentence, String text) {}
