/** Tests of the paper. */
@NullMarked
package oversight.governance.paper;

import org.jspecify.annotations.NullMarked;
