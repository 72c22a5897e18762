/** What anybody may read of a circulated pack. */
@NullMarked
package oversight.governance.publication;

import org.jspecify.annotations.NullMarked;
