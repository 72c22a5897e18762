/** What every collaboration service stands on. */
@NullMarked
package oversight.collaboration;

import org.jspecify.annotations.NullMarked;
