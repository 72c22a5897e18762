/** Marked copies, through the running service. */
@NullMarked
package oversight.collaboration.marked;

import org.jspecify.annotations.NullMarked;
