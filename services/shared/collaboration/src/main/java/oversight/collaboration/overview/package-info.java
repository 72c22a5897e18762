/** A collaboration's quarter at a glance, in one round trip. */
@NullMarked
package oversight.collaboration.overview;

import org.jspecify.annotations.NullMarked;
