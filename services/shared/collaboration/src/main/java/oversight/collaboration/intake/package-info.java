/** A file on its way in: parsed as it arrives, checked row by row and as a whole. */
@NullMarked
package oversight.collaboration.intake;

import org.jspecify.annotations.NullMarked;
