/** Who is asking: the token that the gateway relays is verified again on every request. */
@NullMarked
package oversight.portal.security;

import org.jspecify.annotations.NullMarked;
