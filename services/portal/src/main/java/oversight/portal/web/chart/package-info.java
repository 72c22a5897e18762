/** An analysis as a chart on a page. */
@NullMarked
package oversight.portal.web.chart;

import org.jspecify.annotations.NullMarked;
