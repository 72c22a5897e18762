/** Starts and stops the whole platform on one machine. */
@NullMarked
package oversight.local;

import org.jspecify.annotations.NullMarked;
