/** Shares that add up. */
@NullMarked
package oversight.rocu.register;

import org.jspecify.annotations.NullMarked;
