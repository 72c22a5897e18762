/** Reasons and what becomes of them. */
@NullMarked
package oversight.portal.problem;

import org.jspecify.annotations.NullMarked;
