/** Step changes that an author has accepted, kept for ever. */
@NullMarked
package oversight.collaboration.step;

import org.jspecify.annotations.NullMarked;
