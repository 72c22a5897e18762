/** Figures of a pack to which words refer, and numbers that were typed in their place. */
@NullMarked
package oversight.governance.quote;

import org.jspecify.annotations.NullMarked;
