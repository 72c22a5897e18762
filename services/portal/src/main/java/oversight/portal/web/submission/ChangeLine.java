package oversight.portal.web.submission;

/**
 * A figure of a file that waits for sign-off, beside what counts.
 *
 * @param figure what and when
 * @param now the file's value
 * @param lastYear what counts for the same period a year earlier; empty where nothing does
 * @param change the difference, in words; empty where there is none to tell
 */
public record ChangeLine(String figure, String now, String lastYear, String change) {}
