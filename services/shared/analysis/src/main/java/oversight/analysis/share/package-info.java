/** Shares of cost beside shares of use. */
@NullMarked
package oversight.analysis.share;

import org.jspecify.annotations.NullMarked;
