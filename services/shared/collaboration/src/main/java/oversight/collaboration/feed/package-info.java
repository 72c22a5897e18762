/** The feed of published reports, read by cursor. */
@NullMarked
package oversight.collaboration.feed;

import org.jspecify.annotations.NullMarked;
