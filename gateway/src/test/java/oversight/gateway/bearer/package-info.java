/** Tokens at the gateway. */
@NullMarked
package oversight.gateway.bearer;

import org.jspecify.annotations.NullMarked;
