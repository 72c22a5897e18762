/** Where a number comes from. */
@NullMarked
package oversight.portal.web.figure;

import org.jspecify.annotations.NullMarked;
