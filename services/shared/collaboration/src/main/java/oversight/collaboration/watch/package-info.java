/** How an upload is going, told to its sender while it is still being sent. */
@NullMarked
package oversight.collaboration.watch;

import org.jspecify.annotations.NullMarked;
