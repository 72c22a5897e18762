/** The launcher on real servers. */
@NullMarked
package oversight.local;

import org.jspecify.annotations.NullMarked;
