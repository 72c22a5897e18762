/** What the public sees of a report that was really published. */
@NullMarked
package oversight.collaboration.publicversion;

import org.jspecify.annotations.NullMarked;
