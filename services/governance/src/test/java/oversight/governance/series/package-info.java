/** Tests of {@code oversight.governance.series}. */
@NullMarked
package oversight.governance.series;

import org.jspecify.annotations.NullMarked;
