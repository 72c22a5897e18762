/** Published reports, and the author's desk. */
@NullMarked
package oversight.portal.web.report;

import org.jspecify.annotations.NullMarked;
