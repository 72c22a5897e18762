/** A figure is compared with its own history: what is far from it must be explained. */
@NullMarked
package oversight.collaboration.history;

import org.jspecify.annotations.NullMarked;
