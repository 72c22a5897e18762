/** The region in a glance. */
@NullMarked
package oversight.portal.web.overview;

import org.jspecify.annotations.NullMarked;
