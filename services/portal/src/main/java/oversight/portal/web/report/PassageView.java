package oversight.portal.web.report;

/**
 * A headed passage.
 *
 * @param heading "PURPOSE OF REPORT"
 * @param html what it says, as safe HTML
 */
public record PassageView(String heading, String html) {}
