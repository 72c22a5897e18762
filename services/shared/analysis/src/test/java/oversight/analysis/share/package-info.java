/** Tests. */
@NullMarked
package oversight.analysis.share;

import org.jspecify.annotations.NullMarked;
