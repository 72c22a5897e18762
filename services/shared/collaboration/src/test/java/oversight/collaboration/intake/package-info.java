/** What intake takes, refuses and says. */
@NullMarked
package oversight.collaboration.intake;

import org.jspecify.annotations.NullMarked;
