/** The port itself: which protocols it speaks and what it takes at most. */
@NullMarked
package oversight.gateway.server;

import org.jspecify.annotations.NullMarked;
