/** Quarterly reports and their commentary. */
@NullMarked
package oversight.portal.api.reports;

import org.jspecify.annotations.NullMarked;
