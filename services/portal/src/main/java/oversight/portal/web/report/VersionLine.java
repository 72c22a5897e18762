package oversight.portal.web.report;

/**
 * A version of a report.
 *
 * @param number from 1
 * @param href its page
 * @param current whether it is the one shown
 */
public record VersionLine(int number, String href, boolean current) {}
