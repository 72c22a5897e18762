/** Reports to an agreed specification. */
@NullMarked
package oversight.governance.commission;

import org.jspecify.annotations.NullMarked;
