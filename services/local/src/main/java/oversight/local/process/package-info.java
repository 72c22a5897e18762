/**
 * Child processes: start, watch, stop in reverse order, and clear up what a killed launcher left.
 */
@NullMarked
package oversight.local.process;

import org.jspecify.annotations.NullMarked;
