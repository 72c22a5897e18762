/** National programmes and the region's responses. */
@NullMarked
package oversight.governance.programme;

import org.jspecify.annotations.NullMarked;
