package oversight.portal.web.collaboration;

/**
 * A measure in the list.
 *
 * @param code {@code CM03}
 * @param title the measure's
 * @param href the measure's page
 * @param about its unit and how often it is supplied
 * @param definition what is counted
 */
public record MeasureLine(
    String code, String title, String href, String about, String definition) {}
