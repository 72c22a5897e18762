/** Risks and what is done about them. */
@NullMarked
package oversight.governance.risk;

import org.jspecify.annotations.NullMarked;
