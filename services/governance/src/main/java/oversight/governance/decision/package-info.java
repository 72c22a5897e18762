/** Decisions: who decided what, for what reason. */
@NullMarked
package oversight.governance.decision;

import org.jspecify.annotations.NullMarked;
