/** Tests. */
@NullMarked
package oversight.analysis.comparison;

import org.jspecify.annotations.NullMarked;
