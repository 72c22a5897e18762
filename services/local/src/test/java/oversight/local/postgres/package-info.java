/** A server that is really killed. */
@NullMarked
package oversight.local.postgres;

import org.jspecify.annotations.NullMarked;
