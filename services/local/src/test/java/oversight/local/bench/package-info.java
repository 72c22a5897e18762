/** Measurements of the platform on one machine; {@code ./oversight bench} runs them. */
@NullMarked
package oversight.local.bench;

import org.jspecify.annotations.NullMarked;
