/** What the air service does for the forces, what it costs them, and whether it was ready. */
@NullMarked
package oversight.portal.web.air;

import org.jspecify.annotations.NullMarked;
