/** HTTP through the gateway. */
@NullMarked
package oversight.gateway.portal;

import org.jspecify.annotations.NullMarked;
