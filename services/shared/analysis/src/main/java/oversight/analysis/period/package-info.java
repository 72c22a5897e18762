/** Periods of time as boards name them: explicit, dated, never ambiguous. */
@NullMarked
package oversight.analysis.period;

import org.jspecify.annotations.NullMarked;
