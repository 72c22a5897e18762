/** Figures over time with their gaps, and the totals and rates made from their parts. */
@NullMarked
package oversight.analysis.series;

import org.jspecify.annotations.NullMarked;
