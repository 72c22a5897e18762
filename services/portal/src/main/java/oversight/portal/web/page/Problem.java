package oversight.portal.web.page;

/**
 * A line of an error summary.
 *
 * @param text what is wrong and what to do
 * @param href the field or row that it is about: {@code #file}; empty where there is none
 */
public record Problem(String text, String href) {}
