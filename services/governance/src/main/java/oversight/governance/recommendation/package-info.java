/** Recommendations: the response, and what came of it. */
@NullMarked
package oversight.governance.recommendation;

import org.jspecify.annotations.NullMarked;
