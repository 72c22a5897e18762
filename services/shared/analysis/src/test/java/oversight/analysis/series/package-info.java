/** Tests. */
@NullMarked
package oversight.analysis.series;

import org.jspecify.annotations.NullMarked;
