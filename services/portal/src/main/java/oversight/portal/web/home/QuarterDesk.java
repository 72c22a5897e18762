package oversight.portal.web.home;

import oversight.portal.web.page.Completeness;
import oversight.portal.web.page.Link;

/**
 * A quarter on an author's desk.
 *
 * @param quarter with its dates
 * @param completeness who has supplied
 * @param standing how far the report is, in a sentence; empty where the link says all
 * @param edit where the report is written, or read by who publishes it
 */
public record QuarterDesk(String quarter, Completeness completeness, String standing, Link edit) {}
