/** What there is to do for those who run the quarter and for the commissioners' offices. */
@NullMarked
package oversight.portal.web.work;

import org.jspecify.annotations.NullMarked;
