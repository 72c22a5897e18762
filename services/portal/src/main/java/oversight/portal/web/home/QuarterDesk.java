package oversight.portal.web.home;

import oversight.portal.web.page.Completeness;
import oversight.portal.web.page.Link;

/**
 * A quarter on an author's desk.
 *
 * @param quarter with its dates
 * @param completeness who has supplied
 * @param edit where the report is written
 */
public record QuarterDesk(String quarter, Completeness completeness, Link edit) {}
