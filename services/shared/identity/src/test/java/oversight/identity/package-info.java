/** Who is calling, and what they may do. */
@NullMarked
package oversight.identity;

import org.jspecify.annotations.NullMarked;
