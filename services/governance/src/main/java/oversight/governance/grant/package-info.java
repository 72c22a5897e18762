/** Grants and budgets, line by line. */
@NullMarked
package oversight.governance.grant;

import org.jspecify.annotations.NullMarked;
