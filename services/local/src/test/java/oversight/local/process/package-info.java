/** Children that really run. */
@NullMarked
package oversight.local.process;

import org.jspecify.annotations.NullMarked;
