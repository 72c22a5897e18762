/** Tests of {@code oversight.governance.quote}. */
@NullMarked
package oversight.governance.quote;

import org.jspecify.annotations.NullMarked;
