/** One file for several collaborations at once. */
@NullMarked
package oversight.portal.web.several;

import org.jspecify.annotations.NullMarked;
