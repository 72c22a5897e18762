/** Typed stubs to the collaborations and to governance, each call in the caller's own name. */
@NullMarked
package oversight.portal.clients;

import org.jspecify.annotations.NullMarked;
