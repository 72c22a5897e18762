/** What the sample says against what was published. */
@NullMarked
package oversight.local.sample;

import org.jspecify.annotations.NullMarked;
