/** How often a caller may call. */
@NullMarked
package oversight.gateway.rate;

import org.jspecify.annotations.NullMarked;
