/** The sample region's figures, uploaded through the front door. */
@NullMarked
package oversight.local.sample;

import org.jspecify.annotations.NullMarked;
