/** Finds words in what the caller may know of: measures, reports and the registers. */
@NullMarked
package oversight.portal.web.search;

import org.jspecify.annotations.NullMarked;
