/**
 * HTTP to the portal: its route, what is taken out of and put into requests, how large they may be.
 */
@NullMarked
package oversight.gateway.portal;

import org.jspecify.annotations.NullMarked;
