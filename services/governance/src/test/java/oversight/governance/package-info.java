/** Tests of the service as a whole. */
@NullMarked
package oversight.governance;

import org.jspecify.annotations.NullMarked;
