/** Channels over real sockets. */
@NullMarked
package oversight.portal.clients;

import org.jspecify.annotations.NullMarked;
