/** Series of a board's meetings. */
@NullMarked
package oversight.governance.series;

import org.jspecify.annotations.NullMarked;
