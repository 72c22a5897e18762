/** How a figure stands against other periods and against its target. */
@NullMarked
package oversight.analysis.comparison;

import org.jspecify.annotations.NullMarked;
