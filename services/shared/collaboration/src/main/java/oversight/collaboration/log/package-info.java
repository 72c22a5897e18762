/** Logs: records that forces and units send one a row, from which figures are derived. */
@NullMarked
package oversight.collaboration.log;

import org.jspecify.annotations.NullMarked;
