/** A measure's page: chart, comparisons, table. */
@NullMarked
package oversight.portal.web.measure;

import org.jspecify.annotations.NullMarked;
