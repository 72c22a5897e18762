/** The call log: single calls, and how long aircraft took, counted over the calls themselves. */
@NullMarked
package oversight.npas.call;

import org.jspecify.annotations.NullMarked;
