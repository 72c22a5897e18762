/** Tests of the region's file. */
@NullMarked
package oversight.region;

import org.jspecify.annotations.NullMarked;
