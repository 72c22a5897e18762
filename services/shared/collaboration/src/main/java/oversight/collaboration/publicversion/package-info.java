/** What the public may see of a report, through disclosure control. */
@NullMarked
package oversight.collaboration.publicversion;

import org.jspecify.annotations.NullMarked;
