/** Style sheets and scripts. */
@NullMarked
package oversight.portal.web.asset;

import org.jspecify.annotations.NullMarked;
