/** Tests. */
@NullMarked
package oversight.analysis.period;

import org.jspecify.annotations.NullMarked;
